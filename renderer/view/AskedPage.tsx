import { AskPassphrasePage } from './AskPassphrasePage'
import { FoundPage } from './FoundPage'
import { useLookAsked } from './lookThrough'
import { SealPage } from './SealPage'
import { SheetPage } from './SheetPage'
import { useSealAsked } from './sealing'
import { useUnsealAsked } from './unsealing'

/** True while something is asked that stands in the place of the screen. */
export function useIsAsked(): boolean {
  const look = useLookAsked((state) => state.asked !== null)
  const unseal = useUnsealAsked((state) => state.asked !== null)
  const seal = useSealAsked((state) => state.asked !== null || state.sheet !== null)
  return look || unseal || seal
}

/** What is asked before something leaves the computer or comes in. It stands in the place of the screen, which keeps what was typed. */
export function AskedPage() {
  const look = useLookAsked((state) => state.asked)
  const unseal = useUnsealAsked((state) => state.asked)
  const { asked: seal, sheet } = useSealAsked()
  if (look) return <FoundPage asked={look} />
  if (unseal) return <AskPassphrasePage key={unseal.file.name} asked={unseal} />
  if (seal) return <SealPage asked={seal} />
  return sheet ? <SheetPage sheet={sheet} /> : null
}
