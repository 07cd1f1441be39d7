/// One segment, and which of its records another one hides.
struct SearchLayer {
  let segment: Segment
  let shadow: Shadow
}
