import Domain

/// Reads where a location of HSDS, or of its forerunners, is.
struct HSDSPlace {
  private let location: JSONObject

  init(_ location: JSONObject) { self.location = location }

  /// Sets address, postcode, town, country and point. A location without an address gives its name for one.
  func set(_ draft: inout Draft) {
    let addresses = location.objects(
      "addresses", "physical_addresses", "physical_address", "address", "address_attributes")
    let address = addresses.first { $0.text("address_type") == "physical" } ?? addresses.first
    let lines = [
      address?.text(firstOf: "address_1", "street_1", "street", "street_address") ?? "",
      address?.text(firstOf: "address_2", "street_2") ?? "",
    ].filter { !$0.isEmpty }
    let words = address == nil ? location.text("address") : ""
    draft.community.address =
      lines.isEmpty ? (words.isEmpty ? location.text("name") : words) : lines.joined(separator: ", ")
    draft.community.postcode = address?.text(firstOf: "postal_code", "zip", "postcode") ?? ""
    draft.community.city = address?.text("city") ?? ""
    draft.country = address?.text("country") ?? ""
    draft.latitude = location.text("latitude")
    draft.longitude = location.text("longitude")
    if draft.latitude.isEmpty, draft.longitude.isEmpty {
      if let point = location.geoJSONPoint {
        (draft.longitude, draft.latitude) = point
      } else {
        draft.point = location.text("geolocation")
      }
    }
  }
}
