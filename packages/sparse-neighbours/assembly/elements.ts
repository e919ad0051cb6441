// One element of an array, which is given by the address of its first.

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

/** Prefetches an element: several are on their way from memory before any of them is used. */
export function touch(array: usize, i: i32): void {
  load<i32>(array + ((<usize>i) << 2));
}
