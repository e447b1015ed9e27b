import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const flag = z.enum(['true', 'false']).transform((v) => v === 'true')
const list = z.string().transform((v) => v.split(/[,\s]+/).filter((item) => item !== ''))
const postgresAddress = z.string().regex(/^postgres(ql)?:\/\/\S+$/, 'a postgresql:// address')

/** Every environment variable that Feilun reads: its form, its default and what it is for. docs/reference/configuration.md is made from this. */
export const settings = {
  PORT: { form: port.default(8790), about: 'Port of the web server; 0 takes any free one.' },
  HOST: { form: z.string().min(1).default('127.0.0.1'), about: 'Address that the web server listens on.' },
  FEILUN_ORIGIN: {
    form: z.url({ protocol: /^https?$/ }).optional(),
    about: 'Public address, used in feeds and links; taken from HOST and PORT if left out.',
  },
  DATABASE_URL: {
    form: postgresAddress.optional(),
    about: 'A PostgreSQL 15+ server. Left out, the built-in PostgreSQL is started on loopback.',
  },
  FEILUN_DATA: { form: z.string().min(1).default('.feilun/data'), about: 'Folder of the built-in database.' },
  FEILUN_PACK: { form: z.string().min(1).default('packs/hk-2026'), about: 'Folder of the content pack.' },
  FEILUN_SOURCES: {
    form: z.string().min(1).optional(),
    about: 'Folder of source documents that are ingested at start.',
  },
  FEILUN_INGEST_ALLOW: {
    form: list.default([]),
    about: 'Hosts inside the private network that may be read when ingesting by address, separated by commas.',
  },
  FEILUN_MAX_DOCUMENT_MB: {
    form: z.coerce.number().int().min(1).max(2_000).default(50),
    about: 'Largest document that is ingested.',
  },
  FEILUN_MODEL_URL: {
    form: z.url({ protocol: /^https?$/ }).optional(),
    about: 'An OpenAI-compatible server (…/v1) whose language model helps to choose quotes; left out, none is asked.',
  },
  FEILUN_MODEL_NAME: { form: z.string().min(1).default('default'), about: 'Name of the model there.' },
  FEILUN_MODEL_KEY: { form: z.string().min(1).optional(), about: 'Key that the model’s server asks for.' },
  FEILUN_MODEL_TIMEOUT_MS: {
    form: z.coerce.number().int().min(100).max(2_800).default(2_500),
    about: 'How long the model may take for one question; after that the answer stands without it.',
  },
  FEILUN_EMBEDDINGS_URL: {
    form: z.url({ protocol: /^https?$/ }).optional(),
    about:
      'An OpenAI-compatible server (…/v1) of embeddings, so that search also finds by meaning; left out, by words only.',
  },
  FEILUN_EMBEDDINGS_MODEL: {
    form: z.string().min(1).default('default'),
    about: 'Name of the model there; where it changes, passages are embedded again.',
  },
  FEILUN_EMBEDDINGS_KEY: { form: z.string().min(1).optional(), about: 'Key that the server of embeddings asks for.' },
  FEILUN_RATE_PER_MINUTE: {
    form: z.coerce.number().int().min(1).default(6_000),
    about: 'Requests a minute from one address; a school or an office often shares one.',
  },
  FEILUN_TRUST_PROXY: {
    form: flag.default(false),
    about: 'true where a reverse proxy sets X-Forwarded-For; the last address in it counts as the visitor’s.',
  },
  FEILUN_LOG: {
    form: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
    about: 'Least level that is logged, one JSON object a line; info adds a line for each answer.',
  },
  NODE_ENV: {
    form: z.enum(['development', 'production', 'test']).default('production'),
    about: 'development adds the gallery of components.',
  },
} as const
