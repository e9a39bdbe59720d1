import { writeCommandCatalogue } from '@kp/exchange';

/** Writes the catalogue of commands, which `kpl commands` reads, into a file: `node write-command-catalogue.js FILE`. */
const [, , file] = process.argv;
if (file === undefined) throw new Error('Name the file to be written.');
void writeCommandCatalogue(file);
