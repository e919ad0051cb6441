// The part of WebAssembly used here. Node has it; neither its types nor those of ES2023 declare it.
declare namespace WebAssembly {
  class Memory {
    constructor(descriptor: { initial: number; maximum: number; shared: true });
    readonly buffer: SharedArrayBuffer;
    grow(pages: number): number;
  }
  class Global {
    value: number;
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: object, imports: { readonly env: { readonly memory: object } });
    readonly exports: unknown;
  }
}
