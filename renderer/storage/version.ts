/**
 * Version of the database: its tables and indexes. Each has a dump under test/fixtures/database.
 */
export const DATABASE_VERSION = 1;
