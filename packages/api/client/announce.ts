/** Makes a screen reader say something, without moving the focus. */
export function announce(words: string): void {
  const region = document.getElementById("anuncios");
  if (region !== null) region.textContent = words;
}
