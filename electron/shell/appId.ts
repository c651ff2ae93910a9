/**
 * The program's identifier in the system. On Windows its shortcuts and its windows must share it:
 * then the task bar shows them as one program, with its recent documents.
 */
export const APP_ID = 'fr.phasage.app';
