/** The desktop window's entry. */
import { startShell } from './shell/start';

startShell();
