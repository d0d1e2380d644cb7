import type { AgendaItem, Session } from '../../shared/sessions/session'
import type { SessionWorld } from '../storage/sessionWorld'

/** What every form of the presenter is given. */
export type FormProps = {
  readonly session: Session
  readonly item: AgendaItem
  readonly world: SessionWorld
  /** Something was written down: what, in words. */
  readonly onDone: (words: string) => void
  readonly onClose: () => void
}
