/** Ids of this module are UUIDs; each kind is a type of its own so that none is taken for another. */
export type ProjectId = string & { readonly kind: 'project' }
export type KeyId = string & { readonly kind: 'key' }
/** One call of a client, whatever happened upstream on its way. */
export type CallId = string & { readonly kind: 'call' }
/** A provider's short name, chosen by the operator: `hkgai`, `azure-hk`. */
export type ProviderId = string & { readonly kind: 'provider' }

/** Whole millionths of a US dollar. */
export type UsdMicro = number & { readonly unit: 'usd-micro' }
