import { parseParticipantCode } from './participant-code';

describe('the code of a Participant', () => {
  it.each(['ZA', 'EU', 'TW'])('takes %s', (text) => {
    expect(parseParticipantCode(text)).toBe(text);
  });

  it.each(['za', 'ZAF', 'Z', 'Z1', ' ZA', ''])('does not take "%s"', (text) => {
    expect(parseParticipantCode(text)).toBeUndefined();
  });
});
