import { baseLanguage } from './language.ts';

/**
 * Words that carry grammar and not what a sentence is about. Only languages whose lists we can vouch
 * for have one; in the others, rarity alone tells which words matter.
 */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  en: `a about above after again against all also although am among an and any are aren't as at be
    because been before being below between both but by can can't cannot could couldn't did didn't do
    does doesn't doing don't down during each either else ever few for from further had hadn't has
    hasn't have haven't having he her here hers herself him himself his how however i if in into is
    isn't it its itself just let's may me might more most much must my myself no nor not now of off on
    once only onto or other our ours ourselves out over own per quite rather same shall she should
    shouldn't since so some such than that the their theirs them themselves then there these they this
    those though through thus to too under until up upon us very was wasn't we were weren't what
    whatever when where whether which while who whom whose why will with within without won't would
    wouldn't yet you your yours yourself what's who's where's when's how's it's he's she's that's i'm
    please tell name named call called many kind type sort`,
  de: `aber als am an auch auf aus bei bin bis das dass dein dem den der des die dies diese dieser
    dieses doch du durch ein eine einem einen einer eines er es für hat hatte haben ich ihr ihre ihrem
    ihren im in ist ja kann können man mehr mit nach nicht noch nun nur ob oder ohne sein seine seinem
    seinen seiner sich sie sind so über um und uns unter vom von vor wann war waren warum was weil welche
    welchem welchen welcher welches wenn wer weshalb wessen wem wen wie wieso woher wohin viel viele wieviel heißt wieder wird werden wo wurde wurden zu zum zur
    zwischen`,
  fr: `à au aux avec c ce combien ces cette ceux comme comment d dans de des dont du elle elles en est et été
    être eu il ils j je l la le les leur leurs lui m mais me n ne nos notre nous on ont où ou par pas
    plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se ses si son sont sous
    sur t te ton tu un une vos votre vous y était étaient a`,
  es: `a al algo ante como cómo con cuál cuáles cuándo cuando cuánto cuánta cuántos cuántas de del desde donde dónde
    dos el él ella ellas ellos en entre era eran es esa ese eso esta está estaba este esto estos fue
    fueron ha hay hasta la las le les lo los más me mi mis muy no nos o para pero por porque qué que
    quién quien quiénes se ser si sí sin sobre son su sus también te tu un una uno y ya`,
  it: `a ad ai al alla alle anche c che chi ci come con cosa cui d da dal dalla dei del della delle di dopo dove e
    è ed era erano essere fino fra fu furono gli ha hanno i il in io l la le lei li lo loro lui ma mi
    negli nei nel nella nelle nell dell all dall sull non o ogni per perché più prima può quale quali quando quanta
    quante quanti quanto quella quelle quelli quello questa queste questi questo se si sia sono sta
    stata stati stato su sua sue sui sul sulla suo suoi tra un una uno`,
  sv: `alla att av blev bli blir de dem den denna deras dess det detta där då efter eller en ett från får för
    ha hade han har hon hur här i in inte ja jag kan kunde man med men mot nu när och om oss på sedan
    sig sin sina sitt ska skulle som så till under upp ut utan vad var varför varit vem vi vid vilka
    vilken vilket är`,
  da: `af alle at blev blive bliver da de dem den denne der deres det dette dig din du efter eller en end er et
    for fra få før gør ham han har have havde hende hendes her hun hvad hvem hvilken hvilket hvilke hvor
    hvordan hvorfor hvornår i ikke ind ja jeg kan kunne man med men mig mod ned nej nogle nu når og
    også om op os over på sig sin skal skulle som så til ud uden under var ved vi vil være været`,
  nb: `alle at av ble bli blir da de dem den denne der deres det dette din du eller en enn er et ett etter
    for fra få før ha hadde ham han har hennes her hun hva hvem hvilken hvilket hvilke hvor hvordan
    hvorfor når i ikke inn jeg kan kunne man med men meg mot ned nei noen nå og også om opp oss over på
    seg sin skal skulle som så til under ut uten var ved vi vil være vært`,
  fi: `miten ei eivät eli en että ennen hän häntä he heidän hänen itse ja jo joka jonka jos jossa jotka
    kanssa koska kuin kuka kun kuinka me mikä miksi missä milloin minä mitä mutta myös ne niiden niin
    nyt oli olivat olla ole on ovat se sekä sen siellä sinä siitä sitten tai tämä tämän tähän ta te
    vaan vain vielä`,
  tr: `kaç ama bir biri bu bunu bunun çok çünkü da daha de değil diye en gibi göre hangi hem her hiç için ile ise
    kadar ki kim kime kimi kimin mi mı mu mü nasıl ne neden nerede neyi neyin niçin niye o olan olarak
    oldu olduğu on onu onun sonra şu tüm ve veya ya`,
  pl: `dlaczego a albo ale ani bardzo bez być był była było były bo by ci co czy dla do gdy gdzie go ich i ile im jak
    jaka jaki jakie jako je jego jej jest jeszcze już każdy kiedy kim kogo kto która które który których
    lub ma mają między na nad nie niż o od on ona one oni oraz po pod poza przed przez przy są się
    sobie swoje ta tak także tam te tego tej ten tu tym tylko w we więc wszystko z za ze że`,
  nl: `aan al als bij dan dat de der deze die dit doch door dus een en er ge geen had heb hebben heeft
    het hij hoe hoeveel hun iemand ik in is ja je kan maar me meer men met mijn na naar niet nog nu of
    om onder ons ook op over te tegen toch toen tot u uit uw van veel voor waar waarom wanneer want was
    wat we welk welke wel werd wezen wie wil worden zal ze zei zich zij zijn zo zou`,
  pt: `quantas a ao aos as até com como da das de dela dele deles depois do dos e é ela elas ele eles em entre
    era essa esse esta está este eu foi foram há isso isto já lhe mais mas me mesmo muito na não nas
    nem no nos nós o onde os ou para pela pelas pelo pelos por porque qual quais quando quanto quantos
    que quem se sem ser seu seus só sua suas também te tem um uma você`,
  ru: `зачем а без бы был была были было в вам вас во вот все вы где да для до его ее если есть еще же за и из
    или им их к как какая какие какой какого каком какую который которая которые когда кого кто кем ли мне мы на над не него нее нет ни но о об он
    она они от по под при с сколько со так такая такие такое такой там то только ты у уже чего чем что чтобы эта эти это этот я
    почему куда откуда`,
  uk: `а але без би був була були було в вам вас ви від він вона вони воно все де для до ж за з зі і із
    її їх його й коли кого кому куди ким мене ми мій на над не ні ну о об по при про під с та так така таке такий такі там
    те ти то тому у хто це цей ця ці чи чого чому що щоб як яка якої яку якій який якого якому яким які яких є скільки звідки серед`,
};

const NONE: ReadonlySet<string> = new Set();
const sets = new Map<string, ReadonlySet<string>>();

/** The languages that have a list, by base tag. */
export const LANGUAGES_WITH_STOP_WORDS: readonly string[] = Object.keys(BY_LANGUAGE);

/** The stop words of a language (BCP 47 tag), in lower case; empty where we have no list. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  const base = baseLanguage(language);
  const list = BY_LANGUAGE[base === 'no' ? 'nb' : base];
  if (list === undefined) return NONE;
  let set = sets.get(base);
  if (set === undefined) {
    set = new Set(list.split(/\s+/));
    sets.set(base, set);
  }
  return set;
}
