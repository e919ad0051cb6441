/** Applies a function to a value, synchronously if the value is there: awaiting costs more than making most answers. */
export function after<In, Out>(
  value: In | Promise<In>,
  next: (value: In) => Out | Promise<Out>,
): Out | Promise<Out> {
  return value instanceof Promise ? value.then(next) : next(value);
}
