import { wordSet } from '../word-set.ts';

/**
 * Words after whose full stop a sentence goes on, by language: in lower case, without the last full
 * stop. `before` ones need something after them (“Dr. Moe”, “No. 5”): they never end a sentence.
 * `either` ones may also end one (“made in the U.S. The next …”): what follows decides.
 */
interface Abbreviations {
  readonly before: ReadonlySet<string>;
  readonly either: ReadonlySet<string>;
}

const BY_LANGUAGE: Readonly<Record<string, Abbreviations>> = {
  en: {
    before:
      wordSet(`mr mrs ms mx dr prof st mt ft gen col lt sgt capt cmdr maj adm rev hon gov sen rep
      messrs mmes fr pres supt e.g i.e eg ie cf viz vs v ca c approx fig figs no nos vol vols pp p ed
      eds trans art sec ch para al. op est dept jan feb mar apr jun jul aug sept sep oct nov dec mon tue
      tues wed thu thurs fri sat sun brig univ assn bros blvd rd`),
    either:
      wordSet(`u.s u.k u.n e.u u.s.a u.s.s.r d.c a.d b.c b.c.e c.e ph.d m.d b.a m.a b.sc m.sc ll.b j.d
      a.m p.m etc inc ltd co corp jr sr esq al ft lb lbs oz km kg cm mm hr hrs min yr yrs tel ave`),
  },
  de: {
    before:
      wordSet(`z d u o dr prof hr fr hrn st nr bzw z.b z.B d.h u.a u.ä ca vgl evtl ggf inkl sog abb bd s jan
      feb mär apr jun jul aug sep sept okt nov dez o.ä v.chr n.chr i.d.r dipl ing geb gest`),
    either: wordSet('usw etc u.s.w jh jhd mio mrd tel str gmbh co'),
  },
  fr: {
    before: wordSet(
      'm mm mme mlle dr pr st ste p.ex cf env vol chap fig av apr no n art janv févr juil sept oct nov déc',
    ),
    either: wordSet('etc cie j.-c bd av'),
  },
  es: {
    before: wordSet(
      'sr sra srta srs dr dra d dña ee ud uds p.ej núm n.º av art fig vol pág págs st gral ing lic',
    ),
    either: wordSet('etc ee.uu s.a cía a.m p.m a.c d.c'),
  },
  nl: {
    before: wordSet(
      'dhr mevr mw dr drs prof ir ing mr st nr bijv b.v bv o.a d.w.z m.b.t i.v.m ca vgl blz jan feb mrt apr jun jul aug sept okt nov dec',
    ),
    either: wordSet('enz etc n.v b.v v.chr n.chr'),
  },
  pt: {
    before: wordSet(
      'sr sra srs dr dra prof profa d st sto sta n.º núm av art fig vol pág p.ex gen cel',
    ),
    either: wordSet('etc ltda cia s.a a.c d.c'),
  },
  it: {
    before: wordSet(
      'sig sigg sig.ra dott dott.ssa prof prof.ssa ing avv on art n pag p.es es s ss cfr fig vol gen feb mar apr mag giu lug ago set ott nov dic',
    ),
    either: wordSet('ecc s.p.a s.r.l a.c d.c'),
  },
  sv: {
    before: wordSet(
      'dr prof t.ex bl.a d.v.s ca kl nr s.k f.d fr o.d jan feb apr aug sept okt nov dec',
    ),
    either: wordSet('osv m.m m.fl kr'),
  },
  da: {
    before: wordSet('dr prof f.eks bl.a dvs ca kl nr hr fr s.k jan feb apr aug sept okt nov dec'),
    either: wordSet('osv m.m m.fl kr mio mia'),
  },
  nb: {
    before: wordSet('dr prof f.eks bl.a dvs ca kl nr s.k jan feb apr aug sept okt nov des'),
    either: wordSet('osv m.m m.fl kr mill mrd'),
  },
  fi: {
    before: wordSet('esim prof tri ns mm n s'),
    either: wordSet('jne ym yms milj mrd'),
  },
  tr: {
    before: wordSet('dr prof doç av sn no bkz örn yrd cad sok mah'),
    either: wordSet('vb vs a.ş ltd şti m.ö m.s'),
  },
  pl: {
    before: wordSet('dr prof inż mgr ul al np m.in tzw św ok nr s t ks gen płk im'),
    either: wordSet('itd itp r w mln mld tys zł'),
  },
  ru: {
    before: wordSet(
      'г ул просп пл д кв стр рис табл им проф акад д-р гр св т.е т.н т.к см ср напр тыс',
    ),
    either: wordSet('г гг в вв т.д т.п др пр руб коп млн млрд н.э'),
  },
  uk: {
    before: wordSet(
      'м вул просп пл буд кв стор рис табл ім проф акад доц д-р гр св т.зв див пор напр тис',
    ),
    either: wordSet('р рр ст т.д т.п ін грн коп млн млрд н.е'),
  },
};

const NONE: Abbreviations = { before: new Set(), either: new Set() };

/** The abbreviations of a language, given by its base tag; none where we have no list. */
export function abbreviationsOf(language: string): Abbreviations {
  return BY_LANGUAGE[language === 'no' ? 'nb' : language] ?? NONE;
}
