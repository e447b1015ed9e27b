export default {
  right: 'Nothing is wrong with them. Providers: {providers}; models: {models}; prices: {prices}.',
  loaded: 'Version {version} is in force. Every node goes by it within seconds.',
  'no-price': '{model} at {provider} ({upstreamModel}): no price is known for today, so calls of it are refused.',
  'in-force': 'Version {version}, loaded by {by} at {at}.',
  nothing: 'Nothing has been loaded yet.',
  paste: 'Paste the key of {provider}, then press Enter and Ctrl-D.',
  sealed: 'The key of {provider} is sealed. It is not shown again.',
} as const
