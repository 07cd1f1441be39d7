print("vejviser")
