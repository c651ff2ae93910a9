/**
 * The program's name among those of a system. On Windows its shortcuts and its windows must bear the
 * same one: the task bar shows them as one program, with its recent documents.
 */
export const APP_ID = 'fr.phasage.app';
