/** The entry of Electron as the command line's printing engine: `electron printing.cjs FOLDER`. */
import { startPrinter } from './shell/printer';

startPrinter();
