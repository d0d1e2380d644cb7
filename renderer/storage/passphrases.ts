import { suggestedPassphrase } from '../../shared/exchange/sealed/passphrase'

/** A passphrase of five words that chance draws from the EFF's long list. */
export async function suggestPassphrase(): Promise<string> {
  const { default: words } = await import('../../assets/passphrase-words.json')
  return suggestedPassphrase(words, (count) => crypto.getRandomValues(new Uint16Array(count)))
}
