export default {
  counted: '{events} events of {cases} cases; the content of {erased} was erased.',
  'no-checkpoint': 'There is no checkpoint yet: `feilun audit checkpoint` writes one.',
  checkpoint: '{checkpoints} checkpoints; the last is number {number} of {at}, and {since} events came after it.',
  hash: 'Its hash is {hash}. Kept elsewhere, it shows later that nothing before it was changed: feilun audit verify --against {hash}',
  holds: 'The log holds.',
  'fault.missing': '{case}: event {seq} is missing.',
  'fault.not-linked': '{case}: event {seq} does not follow the one before it.',
  'fault.altered': '{case}: event {seq} is not as it was written.',
  'fault.cut-off': '{case}: what came from event {seq} on was cut off.',
  'fault.content': '{case}: the content of event {seq} is not what was written.',
  'fault.no-events': '{case}: the whole log of the case is gone.',
  'fault.checkpoint': 'Checkpoint {number} does not come out again.',
  'fault.checkpoint-unknown':
    'There is no checkpoint {hash}: this is not the log it was made of, or it was written anew.',
} as const
