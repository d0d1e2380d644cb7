import { readJson } from '../../shared/basics/json'
import { ok, type Result, refuse } from '../../shared/basics/result'
import { blocks, type PageForm, type PageState, stateChecksum } from '../../shared/exchange/forms/page/pageData'
import type { ReturnFacts } from '../../shared/exchange/forms/received'
import { unseal } from '../../shared/exchange/forms/sentReturn'
import type { AuditReturn } from '../../shared/returns/auditReturn'

/** What the page asks, whose it is, and what it was opened with. */
export type OpenForm = PageForm & { readonly facts: ReturnFacts; readonly sent: AuditReturn }

/** A form, and what stands in its file. */
export type OpenFile = { readonly form: OpenForm; readonly state: PageState }

/** The words in a block of this document; empty where it is missing. */
export const blockText = (id: string) => document.getElementById(id)?.textContent ?? ''

/** Reads what this file carries. Refuses a file that was damaged, so that nobody fills in what cannot be read back. */
export function openFile(): Result<OpenFile, 'damaged'> {
  const form = jsonIn<PageForm>(blocks.form)
  const filled = jsonIn<{ readonly state: PageState; readonly checksum: string }>(blocks.filled)
  if (!form?.sealed || !filled?.state) return refuse('damaged')
  const opened = unseal(form.sealed)
  if (!opened.ok || stateChecksum(form.sealed, filled.state) !== filled.checksum) return refuse('damaged')
  return ok({ form: { ...form, ...opened.value }, state: filled.state })
}

/** The value in a block that this program wrote; its checksums are looked at before anything in it is used. */
function jsonIn<T>(id: string): T | null {
  const read = readJson(blockText(id), { depth: 64, text: 10_000_000, list: 50_000, names: Number.POSITIVE_INFINITY })
  return 'value' in read ? (read.value as T) : null
}
