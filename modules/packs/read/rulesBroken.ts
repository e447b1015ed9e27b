/** Every rule that content can break, by the code of the problem: what must hold, and what to do where it does not. */
export const rulesBroken = {
  // Files
  'file-too-large': { rule: 'A file of a pack is at most 2 MB.', remedy: 'Split the file.' },
  'folder-too-large': {
    rule: 'A pack is at most 2,000 files, 32 MB, 8 folders deep.',
    remedy: 'Move what is not part of the pack elsewhere.',
  },
  'link-outside': { rule: 'A link stays inside the folder of the pack.', remedy: 'Copy the file into the folder.' },
  'file-unreadable': {
    rule: 'Every file of a pack can be read.',
    remedy: 'Check that the file exists and its permissions.',
  },
  'control-character': {
    rule: 'Text holds no control characters and no halves of surrogate pairs.',
    remedy: 'Delete the character, or write it in full.',
  },
  'not-utf-8': { rule: 'Every file of a pack is text in UTF-8.', remedy: 'Save the file as UTF-8.' },
  'rules-only': {
    rule: 'A programme has content beside its rules.',
    remedy: 'Nothing, if the rules are only to be decided on; to load them, add `pack` and the rest.',
  },
  // Shape
  'no-pack': { rule: 'A pack says once, under `pack`, which pack it is.', remedy: 'Add `pack:` to one file.' },
  'two-packs': { rule: 'A pack says only once which pack it is.', remedy: 'Keep one `pack:` and delete the others.' },
  'not-a-list': { rule: 'Every key of a file but `pack` is a list.', remedy: 'Begin each entry with `- `.' },
  'unknown-key': { rule: 'Only keys of the pack format are used.', remedy: 'Correct the name, or delete the key.' },
  'missing-key': { rule: 'Required keys are there.', remedy: 'Add the key; docs/reference/pack-format.md lists them.' },
  'wrong-type': { rule: 'A value has the type of its key.', remedy: 'Write the value as the message says.' },
  'wrong-value': {
    rule: 'A value is one that its key allows.',
    remedy: 'Write one of the values that the message lists.',
  },
  'empty-list': { rule: 'A list that is required holds at least one entry.', remedy: 'Add an entry.' },
  'bad-id': {
    rule: 'Ids are kebab-case: lower-case letters, digits and single hyphens, at most 100.',
    remedy: 'Rename it, here and wherever it is named.',
  },
  'bad-date': {
    rule: 'Dates are days, months or years that exist, from 1900 to 2200.',
    remedy: 'Write YYYY-MM-DD; where a month or year is allowed, write it in quotes.',
  },
  'missing-language': {
    rule: 'A wording has 繁體 (`zh-Hant`) and English (`en`).',
    remedy: 'Add the language; 简体 is made from 繁體 where it is left out.',
  },
  // Names
  'duplicate-id': { rule: 'An id is used once within its kind.', remedy: 'Rename one of the two.' },
  'reserved-id': {
    rule: 'A measure does not have the id of a page beside the measures.',
    remedy: 'Rename the measure, here and wherever it is named.',
  },
  'unknown-office': { rule: 'Offices are listed under `offices`.', remedy: 'Add the office, or correct the id.' },
  'unknown-measure': { rule: 'Measures are listed under `measures`.', remedy: 'Add the measure, or correct the id.' },
  'unknown-purpose': { rule: 'Purposes are listed under `purposes`.', remedy: 'Add the purpose, or correct the id.' },
  'unknown-role': { rule: 'Roles that judge are listed under `roles`.', remedy: 'Add the role, or correct the id.' },
  'unknown-source': { rule: 'Sources are listed under `sources`.', remedy: 'Add the source, or correct the id.' },
  'unknown-money': { rule: '`part-of` names another sum of the pack.', remedy: 'Correct the id, or delete `part-of`.' },
  'party-facts': {
    rule: 'The facts of a party are facts of the pack, with values that they allow.',
    remedy: 'Correct the fact or its value.',
  },
  // Sense
  'scheme-without-subject': {
    rule: 'A subject of the same id decides each scheme.',
    remedy: 'Add the subject; where no criterion is known, it is `not-published`.',
  },
  'subject-without-scheme': {
    rule: 'A subject of kind `scheme` decides a scheme of the same id.',
    remedy: 'Add the scheme, or give the subject another kind.',
  },
  'money-cycle': { rule: 'No sum is part of itself.', remedy: 'Delete the `part-of` that is not so.' },
  'money-part-too-large': {
    rule: 'A part is not larger than its whole, nor are exact parts together.',
    remedy: 'Check the amounts, and which is part of which.',
  },
  'promise-due-reversed': {
    rule: 'A promise is due from a day not after the last.',
    remedy: 'Swap or correct the days.',
  },
  'conflict-claims': { rule: 'A conflict has two claims or more.', remedy: 'Add the other claim.' },
  'conflict-resolution': {
    rule: 'A resolved conflict says how, and an open one does not.',
    remedy: 'Set `status`, or add or delete `resolution`.',
  },
  'series-order': {
    rule: 'The points of a series stand in order, each once.',
    remedy: 'Sort them; keep one for each year.',
  },
  'series-part': {
    rule: 'A part of a series belongs to one of its points.',
    remedy: 'Correct `of`, or add the point.',
  },
  // Citations
  'citation-not-anchored': {
    rule: 'A citation gives offsets; `find` only stands in while writing.',
    remedy: 'Ingest the source, then run `feilun pack anchor` on the folder.',
  },
  'citation-without-sum': {
    rule: 'A citation has `at` and `sum`.',
    remedy: 'Write `find` in their place and run `feilun pack anchor`.',
  },
  'citation-reversed': { rule: 'A span starts before it ends.', remedy: 'Write START-END.' },
  'citation-outside-text': {
    rule: 'A span lies within the stored text.',
    remedy: 'Write `find` in place of `at` and `sum`, and run `feilun pack anchor`.',
  },
  'citation-sum-mismatch': {
    rule: 'The sum of a span is the one that was written down.',
    remedy: 'Read the source again; then write `find` in place of `at` and `sum`, and run `feilun pack anchor`.',
  },
  'figure-longer-than-span': {
    rule: 'A figure fits into its span.',
    remedy: 'Correct the figure, or cite a longer span.',
  },
  'figure-not-in-span': {
    rule: 'The span holds the figure, character for character and not as part of a longer number.',
    remedy: 'Write the figure as the source does, or cite the sentence that has it.',
  },
  'find-not-found': {
    rule: '`find` stands in the source, character for character.',
    remedy: 'Copy the words from the source.',
  },
  'find-twice': { rule: '`find` stands in the source once.', remedy: 'Quote a few more words.' },
  'find-in-boilerplate': {
    rule: 'Claims rest on the text of a source, not on the menus, related links and captions of its page.',
    remedy: 'Cite a sentence of the text.',
  },
  'source-text-missing': {
    rule: 'To anchor or check citations, the stored text with the sum in `sha256` is needed.',
    remedy: 'Ingest the source; if its text has changed, set `sha256` and anchor its citations again.',
  },
  // Decisions
  'example-fails': {
    rule: 'Each worked example comes out as it says.',
    remedy: 'Correct the criterion, or the example.',
  },
  'mutation-survives': {
    rule: 'Turning a comparison round makes some worked example fail.',
    remedy: 'Add an example on each side of the threshold.',
  },
  'two-readings': {
    rule: 'The engine and a second, plain reading of the rules decide alike.',
    remedy: 'Report it with the pack: one of the two is wrong.',
  },
} as const satisfies Readonly<Record<string, { readonly rule: string; readonly remedy: string }>>

export type ContentCode = keyof typeof rulesBroken
