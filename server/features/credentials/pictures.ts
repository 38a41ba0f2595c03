import { ok, refuse, type Program, type Result } from '@guildmark/engine';
import {
  asLocale,
  credentialsWords,
  formatDay,
  formatLastDay,
  localText,
  translator,
  type Locale,
} from '@guildmark/words';
import { bakePng } from '../../../verify/bake-png.ts';
import { bakeSvg } from '../../../verify/bake-svg.ts';
import type { Actor, Platform } from '../../platform/operation.ts';
import type { Programs } from '../programs/programs.ts';
import { levelTitle, placeOf } from './design.ts';
import type { Badge } from './picture/badge.ts';
import { createStudio } from './picture/studio.ts';
import * as queries from './queries.ts';
import type { Showing } from './showing.ts';
import type { Vendors } from './vendor.ts';
import type { CredentialView } from './view.ts';

export interface PictureNeeds {
  programs: Programs;
  vendors: Vendors;
  showing: Showing;
}

type Input = { credential: string };
type Found = NonNullable<Awaited<ReturnType<Showing['found']>>>;

/** Width of a badge as PNG: its code is still read from a phone's screen. */
const pngWidth = 1200;

/** The files a holder takes along: the document, the badge with it inside, the certificate. */
export function pictures(platform: Platform, needs: PictureNeeds) {
  const { db } = platform;
  const studio = createStudio();

  async function found(actor: Actor, { credential }: Input): Promise<Result<Found>> {
    const own = await needs.showing.found(actor.vendor, credential);
    return own ? ok(own) : refuse('credential.not_found');
  }

  /** The signed document of a credential, by its id or verification id. */
  async function document(
    actor: Actor,
    input: Input,
  ): Promise<Result<{ document: Record<string, unknown> }>> {
    const row = await queries.findCredential(db, actor.vendor, input.credential);
    return row ? ok({ document: row.document }) : refuse('credential.not_found');
  }

  /** The badge as SVG with the signed document inside. */
  async function badgeSvg(actor: Actor, input: Input): Promise<Result<{ svg: string }>> {
    const own = await found(actor, input);
    if (!own.ok) return own;
    const svg = await studio.draw({ kind: 'svg', badge: badgeOf(own.value) });
    const signed = JSON.stringify(own.value.credential.document);
    return ok({ svg: bakeSvg(Buffer.from(svg).toString('utf8'), signed) });
  }

  /** The badge as PNG with the signed document inside. */
  async function badgePng(actor: Actor, input: Input): Promise<Result<{ png: Buffer }>> {
    const own = await found(actor, input);
    if (!own.ok) return own;
    const badge = badgeOf(own.value);
    const png = await studio.draw({ kind: 'png', badge, width: pngWidth });
    const signed = JSON.stringify(own.value.credential.document);
    return ok({ png: bakePng(png, signed) });
  }

  /** The badge of a credential as such, with no holder, dates or code. */
  async function designPicture(input: {
    vendor: string;
    program: string;
    award: string;
    kind: 'svg' | 'png';
  }): Promise<Result<{ file: Uint8Array }>> {
    const vendor = await queries.findVendor(db, { slug: input.vendor });
    if (!vendor) return refuse('vendor.not_found');
    const now = platform.clock();
    const inForce = await needs.programs.programInForce(vendor.id, input.program, now);
    const level = inForce && levelOf(inForce.program, input.award);
    if (!level) return refuse('credential.not_found');
    const badge = designBadge(inForce.program, input.award, vendor.name);
    const { kind } = input;
    const drawing = kind === 'svg' ? { kind, badge } : { kind, badge, width: pngWidth / 2 };
    return ok({ file: await studio.draw(drawing) });
  }

  /** The certificate as PDF/A in the reader's language. */
  async function certificatePdf(
    actor: Actor,
    input: Input & { locale: string },
  ): Promise<Result<{ pdf: Uint8Array }>> {
    const own = await found(actor, input);
    if (!own.ok) return own;
    const { view, program, vendor } = own.value;
    const locale = asLocale(input.locale);
    const t = translator(credentialsWords, locale);
    const text = (value: Record<string, string>) => localText(value, locale);
    const seal = designBadge(program, view.award, vendor.name, locale);
    const certificate = {
      language: locale,
      accent: program.design.accent,
      issuer: vendor.name,
      heading: t('certificate.title'),
      states: t('certificate.states'),
      holder: view.holderName,
      holds: t('certificate.holds'),
      title: text(view.title),
      place: [view.level, view.track, view.programTitle].map(text).join(' · '),
      criteria: text(view.criteria),
      dates: [
        [t('certificate.issued'), formatDay(view.validFrom, locale, view.zone)],
        [t('certificate.expires'), lastDay(view, locale) ?? t('certificate.open')],
      ] satisfies [string, string][],
      idName: t('certificate.id'),
      id: view.verificationId,
      check: t('certificate.check', { address: `${new URL(vendor.origin).host}/verify` }),
      signed: t('certificate.signed', { issuer: vendor.name }),
      url: view.page,
    };
    return ok({ pdf: await studio.draw({ kind: 'pdf', certificate, seal }) });
  }

  return { document, badgeSvg, badgePng, designPicture, certificatePdf };
}

const levelOf = (program: Program, award: string) =>
  Object.values(program.tracks).some(({ levels }) =>
    Object.values(levels).some((level) => level.credential === award),
  );

const lastDay = (view: CredentialView, locale: Locale) =>
  view.validUntil === null ? null : formatLastDay(view.validUntil, locale, view.zone);

/** The badge of a level with the parts that the program's design asks for and all holders share. */
function designBadge(
  program: Program,
  award: string,
  issuer: string,
  locale = program.locales[0] ?? 'en',
): Badge {
  const { level, definition } = placeOf(program, award);
  const shows = new Set(program.design.elements);
  return {
    shape: program.design.shape[level] ?? 'roundel',
    accent: program.design.accent,
    title: localText(definition.title, locale),
    ...(shows.has('level') && { level: localText(levelTitle(program, level), locale) }),
    issuer: shows.has('logo') ? issuer : '',
    program: localText(program.title, locale),
  };
}

/** The badge of one holder, in the language that is signed. */
function badgeOf({ view, program, vendor }: Found): Badge {
  const locale = asLocale(program.locales[0]);
  const t = translator(credentialsWords, locale);
  const shows = new Set(program.design.elements);
  const last = lastDay(view, locale);
  const issued = formatDay(view.validFrom, locale, view.zone);
  return {
    ...designBadge(program, view.award, vendor.name),
    ...(shows.has('issued') && { issued: t('badge.issued', { day: issued }) }),
    ...(shows.has('expires') && last && { expires: t('badge.expires', { day: last }) }),
    ...(shows.has('verification-id') && { verificationId: view.verificationId }),
    ...(shows.has('qr') && { url: view.page }),
  };
}
