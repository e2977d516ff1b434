import { config } from 'zod';

// Zod tries whether it may make functions from text. The policy of every page forbids it, and the browser reports the try.
config({ jitless: true });
