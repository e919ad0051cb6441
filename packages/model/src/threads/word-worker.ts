import { termsOfWords } from "../text/words.js";

export default termsOfWords;
