import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const days = z.coerce.number().int().min(15).max(36_500)
const flag = z.enum(['true', 'false']).transform((v) => v === 'true')
const list = z.string().transform((v) => v.split(/[,\s]+/).filter((item) => item !== ''))
const web = z.url({ protocol: /^https?$/ })
/** Written as JSON; whoever uses it checks what is in it. */
const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON', input: text })
    return z.NEVER
  }
})
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
  FEILUN_GUARD_URL: {
    form: web.optional(),
    about:
      'An OpenAI-compatible server (…/v1) that is asked for a second opinion where the guard is not sure whether a text is an attack, for projects whose rules want it; left out, nobody is asked.',
  },
  FEILUN_GUARD_NAME: { form: z.string().min(1).default('default'), about: 'Name of the model there.' },
  FEILUN_GUARD_KEY: { form: z.string().min(1).optional(), about: 'Key that this server asks for.' },
  FEILUN_GUARD_REGION: {
    form: z
      .string()
      .regex(/^[a-z]{2}$/, 'two small letters, ISO 3166-1')
      .optional(),
    about:
      'Where its machines stand: hk, cn, us. Left out, it is never shown the texts of a project that names regions.',
  },
  FEILUN_GUARD_TIMEOUT_MS: {
    form: z.coerce.number().int().min(50).max(10_000).default(800),
    about: 'How long a second opinion may take; after that the guard’s own verdict stands.',
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
  FEILUN_SMTP_URL: {
    form: z
      .string()
      .regex(/^smtps?:\/\/\S+$/, 'an smtps:// or smtp:// address')
      .refine((address) => URL.canParse(address), 'an smtps:// or smtp:// address')
      .optional(),
    about:
      'Mail server, smtps://name:password@host or smtp://… with STARTTLS. Left out, every message is printed at the terminal.',
  },
  FEILUN_MAIL_FROM: {
    form: z
      .string()
      .regex(/^([^<>\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'an address, or Name <address>')
      .optional(),
    about: 'Whom e-mail is from, name@host or Name <name@host>; left out, no-reply at the host of FEILUN_ORIGIN.',
  },
  FEILUN_SCANNER_URL: {
    form: z
      .string()
      .regex(/^tcp:\/\/[^\s/]+$/, 'a tcp://host:port address')
      .refine((address) => URL.canParse(address), 'a tcp://host:port address')
      .optional(),
    about:
      'A ClamAV daemon (clamd), tcp://host:port, that looks over every file people send. Left out, only programs, scripts and macros are refused.',
  },
  FEILUN_WORKER: {
    form: flag.default(true),
    about: 'false where this server does no queued work (mail, nightly checks) because feilun work does it elsewhere.',
  },
  FEILUN_KEEP_DRAFT_DAYS: {
    form: days.default(90),
    about: 'After how many days a draft that nobody goes on with is emptied; its party is told two weeks before.',
  },
  FEILUN_KEEP_CLOSED_DAYS: {
    form: days.default(2_557),
    about:
      'How many days what a closed case holds, and messages to the bank, are kept: seven years unless set, so that the use of money can be answered for. What your law asks is for you to find out.',
  },
  FEILUN_KEEP_READS_DAYS: {
    form: days.default(2_557),
    about: 'How many days the log of who read whose data is kept.',
  },
  FEILUN_KEEP_INACTIVE_DAYS: {
    form: days.default(730),
    about: 'After how many days somebody who does not come back and has no case is erased.',
  },
  FEILUN_KEEP_CALLS_DAYS: {
    form: days.default(400),
    about:
      'How many days the record of a call to a model is kept. What the calls of a day came to is kept after that, without names; what was asked and answered, as long as its project chose.',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    form: web.optional(),
    about:
      'Where traces and metrics of calls to models are sent, as OTLP over HTTP: http://host:4318. Left out, none are made. OTEL_EXPORTER_OTLP_HEADERS and its neighbours are read besides, as OpenTelemetry has them.',
  },
  FEILUN_DEBTOR_NAME: {
    form: z.string().trim().min(1).max(140).optional(),
    about:
      'Holder of the account that awards are paid from. Without this and the next three no payment file is released.',
  },
  FEILUN_DEBTOR_ACCOUNT: {
    form: z
      .string()
      .regex(/^[0-9A-Za-z]{4,34}$/, '4 to 34 letters or digits')
      .optional(),
    about: 'Number of that account, without spaces or hyphens.',
  },
  FEILUN_DEBTOR_BANK: {
    form: z
      .string()
      .regex(/^[0-9A-Za-z]{1,35}$/, '1 to 35 letters or digits')
      .optional(),
    about: 'Code of its bank in the clearing system.',
  },
  FEILUN_DEBTOR_CLEARING: {
    form: z
      .string()
      .regex(/^[A-Z]{1,5}$/, '1 to 5 capital letters')
      .optional(),
    about: 'The clearing system, by its ISO 20022 code; in Hong Kong HKNCC. Payees’ bank codes are of the same system.',
  },
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
  FEILUN_SECRET: {
    form: z.string().min(32).optional(),
    about:
      'What everything secret is derived from, 32 characters or more; the same for all servers on one database. Left out, it is made once and kept in FEILUN_DATA.',
  },
  FEILUN_SECRET_EARLIER: {
    form: list.default([]),
    about: 'Earlier values of FEILUN_SECRET, separated by commas, so that what they sealed can still be opened.',
  },
  FEILUN_OIDC: {
    form: json.optional(),
    about:
      'A JSON list of OpenID Connect providers that people may sign in with; see modules/identity/providers/README.md.',
  },
  FEILUN_IAM_SMART_URL: {
    form: web.optional(),
    about: 'Address of iAM Smart’s interface; left out, nobody can sign in with it.',
  },
  FEILUN_IAM_SMART_CLIENT_ID: { form: z.string().min(1).optional(), about: 'Our client id there.' },
  FEILUN_IAM_SMART_CLIENT_SECRET: { form: z.string().min(1).optional(), about: 'Our client secret there.' },
  FEILUN_IAM_SMART_KEY_FILE: {
    form: z.string().min(1).optional(),
    about: 'PEM file of the RSA private key whose certificate was given to iAM Smart.',
  },
  FEILUN_IAM_SMART_FACTS: {
    form: json.optional(),
    about: 'A JSON list: which facts of the pack are filled from which of its fields; left out, none is asked for.',
  },
  FEILUN_IAM_SMART_MATCH: {
    form: flag.default(false),
    about:
      'true asks for the identity card number too, of which a keyed hash is kept so that one person is found again.',
  },
  FEILUN_CORP_ID_URL: {
    form: web.optional(),
    about: 'Address of CorpID’s interface; left out, nobody can sign in for a company with it.',
  },
  FEILUN_CORP_ID_CLIENT_ID: { form: z.string().min(1).optional(), about: 'Our client id there.' },
  FEILUN_CORP_ID_CLIENT_SECRET: { form: z.string().min(1).optional(), about: 'Our client secret there.' },
  FEILUN_CORP_ID_KEY_FILE: {
    form: z.string().min(1).optional(),
    about: 'PEM file of the RSA private key whose certificate was given to CorpID.',
  },
  FEILUN_CORP_ID_FACTS: {
    form: json.optional(),
    about: 'A JSON list: which facts of the pack are filled from which of its fields; left out, none is asked for.',
  },
  FEILUN_CLOCK: {
    form: z.string().min(1).optional(),
    about:
      'For tests, refused without NODE_ENV=test: a file that says by how many seconds the clock is ahead, so that what comes in six months can be tried today.',
  },
  NODE_ENV: {
    form: z.enum(['development', 'production', 'test']).default('production'),
    about: 'development adds the gallery of components.',
  },
} as const
