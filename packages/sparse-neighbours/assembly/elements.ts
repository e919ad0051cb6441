// One element of an array, which is named by the address of its first.

export function u8At(array: usize, i: i32): i32 {
  return load<u8>(array + <usize>i);
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

/** Reads an element for nothing: it is on its way from memory while others are, before any of them is waited for. */
export function touch(array: usize, i: i32): void {
  load<i32>(array + ((<usize>i) << 2));
}
