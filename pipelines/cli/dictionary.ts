import { writeFileSync } from 'node:fs';
import { dictionary } from '../publish/dictionary.ts';

writeFileSync('data/DICTIONARY.md', dictionary());
