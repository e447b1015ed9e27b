export default {
  help: `feilun: the AI+ programme on the command line

  feilun stand [--pack DIR] [--as-of DATE]
      asks one question at a time and says where you stand; nothing is stored or sent
  feilun ask "…" [--json] [--as-of DATE] [--limit N]
      answers from the sources that are stored, in quotes; without a question, each line of standard input
  feilun ask-eval --questions FILE …
      how often the first quotes answer, and how often what no source answers is refused, by form; prints figures only
  feilun ask-fit --questions FILE … [--refused 0.95] [--write FILE]
      fits when to refuse on questions whose answers are known; prints what it comes to on questions left out of the fit
  feilun guard [FILE] [--policy student|business|department] [--speaker user|retrieved|…]
      what the guard says of a text (standard input without FILE), as JSON with spans in the text; 1 where it would block
  feilun guard-eval --data FILE [--json]
      how many attacks are found and how many harmless texts are flagged, by language and kind, with 95 % intervals
      a line has "text" and "label" (1 attack, 0 harmless), perhaps "lang", "kind" and "speaker"; prints figures only
  feilun guard-fit --data FILE [--write]
      fits the guard's model of injected orders; prints its figures, and with --write replaces the weights and the card's figures
  feilun ingest FILE|DIR|URL …
      reads documents into the evidence store
  feilun read FILE|URL [--written DATE] [--json]
      reads candidate facts out of a document: measure, owner, amount, date, status, whose word; nothing is stored
  feilun read FILE|URL … --merge [--json]
      what several documents say of the same measures, and where they disagree
  feilun decide --pack DIR --facts FILE.jsonl [--as-of DATE] [--reasons none|full]
      decides every subject for each line of facts (an object with "id" and "facts"); - reads from standard input
  feilun retrieval-eval --passages P.jsonl --questions Q.jsonl
      how well and how fast search answers questions; the last line is one JSON object (shares in %, MRR and AUC 0 to 1)
      a passage has "id" and "text", a question "id", "text", "answer_ids" and perhaps "answer"; nothing is kept
  feilun mcp
      the tools for programs (Model Context Protocol) on standard input and output; over HTTP they are at /mcp
  feilun invite --name "NAME" --role ROLE [--role …] [--scheme ID] [--email ADDRESS]
      a link that lets this person in with these roles: reviewer, approver, programme-officer, auditor, administrator
  feilun desk --name "NAME"
      a link that lets this person review, at /desk; it works once, within the hour
  feilun demo
      a person and a link for each role, to try a scheme from all sides; only for a server on this machine alone
  feilun gateway
      only serves calls of models, on HOST and PORT over DATABASE_URL, until it is stopped; what runs then is ended first
  feilun gateway check FILE
      whether settings of providers, models and prices can be loaded: every error with file and line
  feilun gateway load FILE [--by NAME]
      makes them those in force, whole or not at all; every node goes by them within seconds
  feilun gateway show
      the settings in force, as they were written; they hold no key
  feilun gateway secret PROVIDER [--by NAME]
      seals a provider's key, read from standard input; it is never shown again
  feilun gateway lost
      nodes that are not seen any more and still have money of budgets
  feilun gateway settle-lost NODE [--by NAME]
      ends one whose disk will not come back: all that it had counts as spent
  feilun gateway release-lost NODE [--by NAME]
      the same, and what it had goes back to its budgets
  feilun gateway overruns
      calls that came to more than their budget had
  feilun shadow read FILE …
      counts which AI services a network's log shows (squid, Zeek, CSV); no address and no name is kept
  feilun shadow tail FILE
      the same as the log grows, until it is stopped; it goes on where it was left
  feilun work
      does queued work (mail, nightly checks) until it is stopped; for servers with FEILUN_WORKER=false
  feilun accounts check
      whether the books are in order: every transfer balances, every total is what its entries come to, no limit is passed
  feilun cases replay REFERENCE|--all
      decides again what was decided, by the pinned version and the facts of then, and compares every byte
  feilun cases try --pack DIR [--scheme ID]
      whom the rules in DIR would decide otherwise among all cases that were decided, and for which criterion
  feilun audit verify [--against HASH …]
      proves the log of every case: nothing altered, taken out or cut off; --against a checkpoint kept elsewhere
  feilun audit checkpoint
      writes down how far the log comes, as a number and a hash to keep elsewhere
  feilun retention [--dry-run]
      drops what was kept long enough, as a job does every night; with --dry-run prints how much would go
  feilun pack check DIR [--sources DIR]
      checks a pack: every error with file, line, rule and remedy; with its sources, every citation byte for byte
  feilun pack diff A B
      what differs between two packs, and whose outcome changes
  feilun pack anchor DIR --sources DIR
      replaces the words of each citation's find: by the place and sum of the sentence that holds them
  feilun pack export [--pack DIR] [--write]
      the reviewed changes that are in force, as a diff of the pack's files; --write puts them in

Dates are YYYY-MM-DD. The language follows LANG.`,
  'accounts-good': 'The books are in order.',
  'accounts-bad': 'The books are not in order: {count} faults.',
  decided: '{lines} lines, {decisions} decisions: {rate} decisions per CPU second; {whole} with reading and writing',
  'pack-good':
    '{pack}: no errors ({measures} measures, {schemes} schemes, {processes} processes, {facts} facts, {subjects} subjects, {examples} worked examples; {comparedCitations} of {citations} citations byte-equal to their source)',
  'pack-bad': '{pack}: {count} errors',
  working: 'Working. Ctrl-C stops.',
  'desk-link': 'For {name} alone: the link works once, within the hour.',
  'demo-loopback': 'only for a server that nobody else can reach: one on 127.0.0.1',
  'demo-applicant':
    'Whoever applies comes by themselves, and signs in with any address; their link is printed by the server',
  'demo-officer': 'Demo: programme officer',
  'demo-reviewer-1': 'Demo: first reviewer',
  'demo-reviewer-2': 'Demo: second reviewer',
  'demo-approver-1': 'Demo: approver',
  'demo-approver-2': 'Demo: approver of appeals',
  'demo-auditor': 'Demo: auditor',
  'demo-how':
    'Open each link in a browser window of its own (private windows share nothing). Each works once, within the hour; run this again for new ones. What to do with them: docs/guides/try-a-scheme.md',
  'amendments-shown': 'Amendments: {count}; files: {files}. Add --write to put them in.',
  'amendments-written': 'Written. Amendments: {count}; files: {files}.',
  'amendment-left': 'Amendment {id} ({kind}) was left out: {reason}',
  anchored: '{count} citations anchored',
  same: 'No difference.',
  'ingested-new': 'ingested',
  'ingested-known': 'unchanged',
  skip: 'Enter to skip',
  why: 'Why we ask: {why}',
  'choose-one': 'Type a number',
  'choose-some': 'Type numbers, separated by spaces',
  'type-date': 'Type a date, YYYY-MM-DD',
  'type-number': 'Type a number',
  'type-yes-no': 'Type y or n',
  'not-understood': 'That was not understood. {expected}',
  who: 'Who are you?',
  'type-text': 'Type a few words',
  owner: 'Owner',
  money: 'Money',
  deadline: 'Deadline',
  how: 'How',
  cited: 'Cited',
  warnings: 'Worth a look (not errors):',
  'not-compared':
    'Only {compared} of {citations} citations could be held against their source; the others’ documents are not in the folder.',
  outcomes: 'Whose outcome changes, of {tried} parties tried:',
  'outcome-moves': '  {subject}: {from} → {to} for {parties}, such as {facts} on {asOf}',
  indexing: 'indexed {done} of {of} passages',
  asking: 'asked {done} of {of} questions',
  'answers-astray': '{count} questions name passages that are not in the file; those can never be found.',
  'line-not-json': 'Not JSON. Each line is one object.',
  'line-fields':
    'These fields are missing or of the wrong kind: {fields}. A passage has "id" and "text"; a question has "answer_ids" besides.',
  'line-twice': 'The id “{id}” stands on line {first} already. Give each line an id of its own.',
  'line-changed': 'The file changed while it was read. Try again.',
  'not-in-sources': 'Not in the sources.',
  nearest: 'The nearest passages, which are no answer:',
  'sources-differ': 'Sources differ: {title}  {href}',
  'ask-next': 'What would tell most: {question}  {href}',
  'group-open': 'open to you',
  'group-rung': 'the next rung',
  'group-ask': 'a question away',
  'group-waiting': 'waiting for details',
  'group-not': 'not for you',
  'shadow-following': 'Following {file}. Ctrl-C stops.',
} as const
