// One element of an array, which is named by the address of its first.

export function u8At(array: usize, i: i32): i32 {
  return load<u8>(array + <usize>i);
}

export function i16At(array: usize, i: i32): i32 {
  return load<i16>(array + ((<usize>i) << 1));
}

export function u16At(array: usize, i: i32): i32 {
  return load<u16>(array + ((<usize>i) << 1));
}

export function i32At(array: usize, i: i32): i32 {
  return load<i32>(array + ((<usize>i) << 2));
}

export function f32At(array: usize, i: i32): f32 {
  return load<f32>(array + ((<usize>i) << 2));
}

export function f64At(array: usize, i: i32): f64 {
  return load<f64>(array + ((<usize>i) << 3));
}

export function setI32(array: usize, i: i32, value: i32): void {
  store<i32>(array + ((<usize>i) << 2), value);
}

export function setF64(array: usize, i: i32, value: f64): void {
  store<f64>(array + ((<usize>i) << 3), value);
}

/** Reads an element for nothing: it is on its way from memory while others are, before any of them is waited for. */
export function touch(array: usize, i: i32): void {
  load<i32>(array + ((<usize>i) << 2));
}
