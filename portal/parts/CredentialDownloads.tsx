import { verifyWords } from '@guildmark/words/portal/verify.ts';
import type { credentialFiles } from './credential-files.ts';
import { useWords } from './reader.ts';

/** The files of a credential to download; of a withdrawn one the signed document alone. */
export function CredentialDownloads({
  files,
  withdrawn = false,
}: {
  files: ReturnType<typeof credentialFiles>;
  withdrawn?: boolean;
}) {
  const t = useWords(verifyWords);
  const kinds = withdrawn ? (['json'] as const) : (['pdf', 'png', 'svg', 'json'] as const);
  return kinds.map((kind) => (
    <a key={kind} className="button" href={files[kind]} download>
      {t(`act.${kind}`)}
    </a>
  ));
}
