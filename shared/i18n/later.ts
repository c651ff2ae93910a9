/**
 * Modules that the window loads later import this for its effect: it adds all remaining words to
 * `say`. With the whole catalogue loaded already, it changes nothing.
 */
import { frLater } from './frLater';
import { addWords } from './words';

addWords(frLater);
