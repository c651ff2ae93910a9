/**
 * Imported for its effect by what the window loads later: once it has run, `say` knows every word.
 * Where the whole catalogue is there already, it changes nothing.
 */
import { frLater } from './frLater';
import { addWords } from './words';

addWords(frLater);
