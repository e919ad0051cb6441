/** An answer, before it becomes HTTP. */
export interface Answer<Body extends object = Readonly<Record<string, unknown>>> {
  readonly status: 200 | 400 | 404 | 405 | 412 | 422 | 500 | 503;
  /** JSON; for an error, with a `mensaje` in Spanish */
  readonly body: Body;
  /** whether it may differ the next moment, so that it must not be cached */
  readonly momentary?: boolean;
}

export const ok = <Body extends object>(body: Body): Answer<Body> => ({ status: 200, body });

export const notFound = <Body extends object>(body: Body): Answer<Body> => ({ status: 404, body });

/** A request that cannot be answered as it is. Thrown wherever that is noticed, answered in one place. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly answer: Answer;

  constructor(status: Answer["status"], mensaje: string, more: Readonly<Record<string, unknown>> = {}) {
    super(mensaje);
    this.answer = { status, body: { mensaje, ...more } };
  }
}
