export default {
  same: 'the same to the byte',
  differs: 'differs: {what}',
  erased: 'the facts were erased; what was decided stands',
  'pack-missing': 'version {hash} of the pack is not kept here',
  replayed:
    'Decisions: {all}. The same: {same}; different: {differs}; erased: {erased}; without their pack: {missing}.',
  tried: 'Cases tried: {tried}. Decided otherwise: {otherwise}; alike for other reasons: {alike}; erased: {erased}.',
  count: '{scheme}: {before} → {after}: {cases}',
  otherwise: '{reference} {scheme}: {before} → {after} ({criteria})',
  'criterion-changed': '{criterion}: {before} → {after}',
  none: 'none',
  more: '… and {more} more',
} as const
