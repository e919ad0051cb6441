import { termsOfWords } from "../words.js";

export default termsOfWords;
