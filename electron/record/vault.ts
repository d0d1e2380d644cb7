import { isSealed } from '../../shared/exchange/sealed/sealedFile'
import { type KeyRing, sealWith, unsealWith } from '../seal/seal'
import type { RecordHost } from './recordHost'

/**
 * The keys of locked workspaces that were unlocked since the program started, by workspace key. They are in memory alone, and
 * gone when the program ends.
 */
export type Vault = {
  /** Null for a workspace that is not locked, and for one that is locked and was not unlocked. */
  readonly ring: (key: string) => KeyRing | null
  readonly set: (key: string, ring: KeyRing | null) => void
}

/** A vault without keys. */
export function emptyVault(): Vault {
  const rings = new Map<string, KeyRing>()
  return {
    ring: (key) => rings.get(key) ?? null,
    set: (key, ring) => void (ring === null ? rings.delete(key) : rings.set(key, ring)),
  }
}

type Keeper = Pick<RecordHost, 'vault' | 'appVersion'>

/** Bytes as a workspace keeps them on disk: encrypted where it is locked. */
export async function keptBytes({ vault, appVersion }: Keeper, key: string, bytes: Uint8Array): Promise<Uint8Array> {
  const ring = vault.ring(key)
  return ring === null ? bytes : sealWith(ring, bytes, appVersion)
}

/** What kept bytes hold; null where they are encrypted and the workspace's key does not open them. */
export async function plainBytes(
  { vault }: Pick<RecordHost, 'vault'>,
  key: string,
  bytes: Uint8Array,
): Promise<Uint8Array | null> {
  if (!isSealed(bytes)) return bytes
  const ring = vault.ring(key)
  const opened = ring && (await unsealWith(ring.key, bytes))
  return opened?.ok ? opened.value : null
}
