import type { FastifyRequest } from 'fastify';
import type { Language } from '../../contract/agencies.js';

/** In which language whoever asks wants to be answered. */
export function languageOf({ headers }: FastifyRequest): Language {
  return headers['accept-language']?.toLowerCase().startsWith('en') === true ? 'en' : 'sv';
}
