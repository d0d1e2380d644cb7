import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Attachment } from '../../shared/exchange/attachments'
import { checkTables, type RecordMisfit, type Workspace } from '../../shared/exchange/checkTables'
import type { Manifest } from '../../shared/exchange/manifest'
import { type FileProblem, type HashBytes, readPartnershipFile } from '../../shared/exchange/partnershipFile'
import { isSealed } from '../../shared/exchange/sealed/sealedFile'
import { upgrade } from '../../shared/exchange/upgrades'
import { schemaVersion } from '../../shared/exchange/versions'

/** A partnership file that was read, brought up to date and found whole in every record. */
export type PartnershipFile = {
  readonly manifest: Manifest
  readonly workspace: Workspace
  /** The attached files that came with it. */
  readonly attachments: readonly Attachment[]
}

export type PartnershipFileProblem =
  | FileProblem
  /** It is encrypted: it has to be decrypted first. */
  | { readonly kind: 'sealed' }
  | { readonly kind: 'recordsDoNotFit'; readonly misfits: readonly RecordMisfit[] }

/** The oldest schema version there ever was. */
const firstSchemaVersion = 1

/**
 * Reads a partnership file from outside. Anything wrong refuses the whole file; what is on this computer stays as it is. Records
 * of a newer version that this one does not understand, such as a field that it does not know, are said to be of a newer version.
 */
export async function openPartnershipFile(bytes: Uint8Array): Promise<Result<PartnershipFile, PartnershipFileProblem>> {
  if (isSealed(bytes)) return refuse({ kind: 'sealed' })
  const read = await readPartnershipFile(bytes, sha256)
  if (!read.ok) return read
  const { manifest, tables, attachments } = read.value
  if (!Number.isInteger(manifest.schemaVersion) || manifest.schemaVersion < firstSchemaVersion) {
    return refuse({
      kind: 'misfit',
      entry: 'manifest.json',
      path: 'schemaVersion',
      expected: 'a version that was released',
    })
  }
  const checked = checkTables(upgrade(tables, manifest.schemaVersion))
  if (!checked.ok)
    return manifest.schemaVersion > schemaVersion
      ? refuse({ kind: 'newerVersion', madeBy: manifest.appVersion })
      : refuse({ kind: 'recordsDoNotFit', misfits: checked.problem })
  return ok({ manifest, workspace: checked.value, attachments })
}

/** SHA-256 in lower-case hexadecimal, by the browser's own code. */
export const sha256: HashBytes = async (bytes) => {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
  return [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
