export default {
  right: 'Nothing is wrong with them. Providers: {providers}; models: {models}; prices: {prices}.',
  loaded: 'Version {version} is in force. Every node goes by it within seconds.',
  'no-price': '{model} at {provider} ({upstreamModel}): no price is known for today, so calls of it are refused.',
  'in-force': 'Version {version}, loaded by {by} at {at}.',
  nothing: 'Nothing has been loaded yet.',
  paste: 'Paste the key of {provider}, then press Enter and Ctrl-D.',
  'lost-node': 'Node {node} on {host}, last seen at {seen}: {leased} US dollars.',
  'none-lost': 'No node is lost.',
  'lost-remedy':
    'A node that is started again on the same machine takes up by itself what is on its disk. Only where that disk will not come back, end the node: “settle-lost” counts all that it had as spent, “release-lost” gives it back.',
  'not-lost': 'Node {node} is not lost: it has been seen within the last minute, or has nothing. Nothing was changed.',
  'lost-settled': 'Node {node} is ended. {leased} US dollars count as spent.',
  'lost-released': 'Node {node} is ended. {leased} US dollars went back to their budgets.',
  overrun: '{at} call {call}: {amount} US dollars more than {account} had.',
  'no-overruns': 'No call has come to more than its budget had.',
  'overruns-sum': 'Calls that came to more than their budget had: {count}. They come to {sum} US dollars.',
  sealed: 'The key of {provider} is sealed. It is not shown again.',
} as const
