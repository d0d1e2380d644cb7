import { asMoment } from '../../../shared/basics/day'
import { sha256Hex } from '../../../shared/basics/sha256'
import { tablesOf } from '../../../shared/exchange/checkTables'
import { noHead } from '../../../shared/exchange/journal'
import { writeReturnPack } from '../../../shared/exchange/pack/returnPack'
import { writePartnershipFile } from '../../../shared/exchange/partnershipFile'
import { anOrganisation, aPartnership, aWorkspace } from '../../builders/workspaces'

// A program of its own, started by a test in several languages and time zones: it writes a partnership file and a return pack
// of each return, and says where it believes it is and the sum of each file.

const workspace = aWorkspace({
  partnership: aPartnership({ name: 'İstanbul ve Iğdır – ÉÈ ß ﬀ', area: '١٢٣ 31/10/2026 01:30' }),
  organisations: [
    anOrganisation({ name: 'Işık, ILIK and ılık' }),
    ...aWorkspace().organisations.filter(({ id }) => id !== anOrganisation().id),
  ],
})
const making = { madeAt: asMoment('2026-10-25T01:30:00.000Z'), appVersion: '0.1.0' }
const facts = {
  kind: 'partnership',
  workspace: 'w1',
  title: 'Iğdır ili',
  sample: true,
  head: noHead,
  ...making,
} as const
const files = [
  await writePartnershipFile(tablesOf(workspace), facts, sha256Hex),
  ...(await Promise.all(workspace.returns.map(({ id }) => writeReturnPack(workspace, id, making)))),
]
const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions()
process.stdout.write(JSON.stringify({ language: locale, zone: timeZone, sums: files.map((bytes) => sha256Hex(bytes)) }))
