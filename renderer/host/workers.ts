/** The part of the page's Trusted Types that we use; the compiler's libraries do not describe it. */
type PolicyHost = {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL: (address: string) => string },
    ): { createScriptURL(address: string): string }
  }
}

/**
 * What starts one kind of worker. The policy has the name that the content policy allows, and knows a single address. To be
 * made once for each name.
 */
export function workerStarter(
  policyName: 'document-worker' | 'return-worker' | 'search-worker',
  ownAddress: string,
): () => Worker {
  const policy = (window as PolicyHost).trustedTypes?.createPolicy(policyName, {
    createScriptURL: (address) => {
      if (address !== ownAddress) throw new Error(`Only ${ownAddress} may be started`)
      return address
    },
  })
  return () => new Worker(policy?.createScriptURL(ownAddress) ?? ownAddress, { type: 'module' })
}
