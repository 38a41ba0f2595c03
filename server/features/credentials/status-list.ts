import type { Instant } from '@guildmark/engine';
import { encodeList } from '../../../verify/status.ts';
import { timestampOf } from './secure.ts';

/** The credential that carries a status list, unsigned (W3C Bitstring Status List 1.0). */
export function statusListDocument(list: {
  issuer: string;
  address: string;
  size: number;
  set: number[];
  at: Instant;
}): Record<string, unknown> {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: list.address,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: list.issuer,
    validFrom: timestampOf(list.at),
    credentialSubject: {
      id: `${list.address}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodeList(list.size, list.set),
    },
  };
}
