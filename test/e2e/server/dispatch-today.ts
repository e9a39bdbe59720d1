import type { ApiClient, Answered } from './api-client';
import { certificateOfToday, type Tokens } from './trading-world';

/** Issues, seals and sends a certificate from ZA to EU at this very moment; answers with the dispatch. */
export async function dispatchToday(api: ApiClient, tokens: Tokens, number: string): Promise<Answered> {
  const token = tokens.exporterOfZa;
  const path = `/v1/certificates/${number}`;
  const answers = [
    await api.post('/v1/certificates', certificateOfToday(number), { token }),
    await api.post(`${path}/validation`, { seals: [{ container: 'C-1', seal: 'S-1' }] }, { token, ifMatch: '"v0"' }),
    await api.post(`${path}/dispatch`, { transportMode: 'courier' }, { token, ifMatch: '"v1"' }),
  ];
  for (const { status, text } of answers) if (status !== 201) throw new Error(text);
  const [, , dispatched] = answers;
  if (dispatched === undefined) throw new Error(`${number} was not dispatched.`);
  return dispatched;
}
