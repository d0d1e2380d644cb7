import type { MenuItemId } from '../../../shared/menu'

/** What a person may want to know about a screen: what it is for, three things people do there, and its keys. */
export type HelpWords = {
  readonly purpose: string
  readonly tasks: readonly { readonly how: string; readonly steps: string }[]
  readonly keys: readonly MenuItemId[]
}
