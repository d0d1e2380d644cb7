import { filesText } from '../../shared/basics/attachedFile'
import { attachedTo } from '../storage/attachments'
import type { PartnershipFile } from '../storage/partnershipFile'

/** What a file says of the files attached to its evidence, and which of them came along; nothing where there are none. */
export function attachedFacts({
  workspace,
  attachments,
}: PartnershipFile): readonly (readonly [label: string, words: string])[] {
  const named = attachedTo(workspace.returns)
  if (named.length === 0) return []
  const came = named.filter(({ sha256 }) => attachments.some((each) => each.sha256 === sha256))
  const away = named.filter((file) => !came.includes(file))
  const words = [
    ...(came.length > 0 ? [`${filesText(came)}.`] : []),
    ...(away.length > 0 ? [`Not sent with this file: ${filesText(away)}.`] : []),
  ].join(' ')
  return [['Attached to evidence', words]]
}
