import type { Locale, Texts } from './locale.ts';

/** A reason in English, whole, and how it is given in the other languages; `$1` is a part of it. */
interface Reason {
  readonly english: RegExp;
  readonly texts: Omit<Texts<string>, 'en'>;
}

/**
 * Why files and links are not read. Reasons are made and kept in English, close to what they are about,
 * and told to each reader in their own language. What is said of it has no subject: it is a file, a
 * page, a link. The first that fits counts.
 */
const REASONS: readonly Reason[] = [
  {
    english: /^it holds no words$/,
    texts: {
      de: 'enthält keine Wörter',
      fr: 'ne contient pas de mots',
      es: 'no contiene palabras',
      nl: 'er staan geen woorden in',
      uk: 'не містить слів',
      pt: 'não contém palavras',
    },
  },
  {
    english: /^it is no text: save it as UTF-8$/,
    texts: {
      de: 'ist kein Text: als UTF-8 speichern',
      fr: 'ce n’est pas du texte : enregistre-le en UTF-8',
      es: 'no es texto: guárdalo como UTF-8',
      nl: 'is geen tekst: sla het op als UTF-8',
      uk: 'це не текст: збережи його як UTF-8',
      pt: 'não é texto: salve como UTF-8',
    },
  },
  {
    english: /^it is no article but a (\w+) file$/,
    texts: {
      de: 'ist kein Artikel, sondern eine $1-Datei',
      fr: 'ce n’est pas un article mais un fichier $1',
      es: 'no es un artículo, sino un archivo $1',
      nl: 'is geen artikel maar een $1-bestand',
      uk: 'це не стаття, а файл $1',
      pt: 'não é um artigo, mas um arquivo $1',
    },
  },
  {
    english: /^it is rich text \(RTF\): save it as DOCX$/,
    texts: {
      de: 'ist formatierter Text (RTF): als DOCX speichern',
      fr: 'c’est du texte enrichi (RTF) : enregistre-le en DOCX',
      es: 'es texto enriquecido (RTF): guárdalo como DOCX',
      nl: 'is opgemaakte tekst (RTF): sla het op als DOCX',
      uk: 'це форматований текст (RTF): збережи його як DOCX',
      pt: 'é texto formatado (RTF): salve como DOCX',
    },
  },
  {
    english: /^it is encrypted: it opens with a password only$/,
    texts: {
      de: 'ist verschlüsselt und geht nur mit einem Passwort auf',
      fr: 'est chiffré et ne s’ouvre qu’avec un mot de passe',
      es: 'está cifrado y solo se abre con contraseña',
      nl: 'is versleuteld en gaat alleen open met een wachtwoord',
      uk: 'зашифровано й відкривається лише з паролем',
      pt: 'está criptografado e só abre com senha',
    },
  },
  {
    english: /^it is a damaged archive$/,
    texts: {
      de: 'ist ein beschädigtes Archiv',
      fr: 'c’est une archive endommagée',
      es: 'es un archivo comprimido dañado',
      nl: 'is een beschadigd archief',
      uk: 'це пошкоджений архів',
      pt: 'é um arquivo compactado danificado',
    },
  },
  {
    english: /^it is a damaged (PDF|DOCX|EPUB)$/,
    texts: {
      de: 'ist eine beschädigte $1-Datei',
      fr: 'c’est un fichier $1 endommagé',
      es: 'es un archivo $1 dañado',
      nl: 'is een beschadigd $1-bestand',
      uk: 'це пошкоджений файл $1',
      pt: 'é um arquivo $1 danificado',
    },
  },
  {
    english: /^there is no text in it: a scan must be read by text recognition \(OCR\) first$/,
    texts: {
      de: 'enthält keinen Text: Ein Scan braucht zuerst eine Texterkennung (OCR)',
      fr: 'ne contient pas de texte : un scan doit d’abord passer par la reconnaissance de texte (OCR)',
      es: 'no hay texto: un escaneo necesita antes reconocimiento de texto (OCR)',
      nl: 'er staat geen tekst in: een scan moet eerst door tekstherkenning (OCR)',
      uk: 'не містить тексту: скан спершу треба розпізнати (OCR)',
      pt: 'não há texto: uma digitalização precisa antes de reconhecimento de texto (OCR)',
    },
  },
  {
    english: /^no article was found in the page; it has a feed, (\S+)$/,
    texts: {
      de: 'auf der Seite ist kein Artikel zu finden; sie hat einen Feed: $1',
      fr: 'aucun article trouvé dans la page ; elle a un flux : $1',
      es: 'no se ha encontrado ningún artículo en la página; tiene un feed: $1',
      nl: 'er is geen artikel op de pagina gevonden; ze heeft een feed: $1',
      uk: 'на сторінці не знайдено статті; вона має стрічку: $1',
      pt: 'nenhum artigo foi encontrado na página; ela tem um feed: $1',
    },
  },
  {
    english: /^no article was found in the page$/,
    texts: {
      de: 'auf der Seite ist kein Artikel zu finden',
      fr: 'aucun article trouvé dans la page',
      es: 'no se ha encontrado ningún artículo en la página',
      nl: 'er is geen artikel op de pagina gevonden',
      uk: 'на сторінці не знайдено статті',
      pt: 'nenhum artigo foi encontrado na página',
    },
  },
  {
    english: /^it is larger than (\d+) MB when it is unpacked$/,
    texts: {
      de: 'ist ausgepackt größer als $1 MB',
      fr: 'dépasse $1 Mo une fois décompressé',
      es: 'ocupa más de $1 MB una vez descomprimido',
      nl: 'is uitgepakt groter dan $1 MB',
      uk: 'розпаковане більше за $1 МБ',
      pt: 'tem mais de $1 MB descompactado',
    },
  },
  {
    english: /^it is larger than (\d+) MB$/,
    texts: {
      de: 'ist größer als $1 MB',
      fr: 'dépasse $1 Mo',
      es: 'ocupa más de $1 MB',
      nl: 'is groter dan $1 MB',
      uk: 'більше за $1 МБ',
      pt: 'tem mais de $1 MB',
    },
  },
  {
    english: /^it has (\d+) pages: at most (\d+) are read$/,
    texts: {
      de: 'hat $1 Seiten: Höchstens $2 werden gelesen',
      fr: 'a $1 pages : au plus $2 sont lues',
      es: 'tiene $1 páginas: se leen $2 como mucho',
      nl: 'heeft $1 pagina’s: hoogstens $2 worden gelezen',
      uk: 'має $1 сторінок: читаю щонайбільше $2',
      pt: 'tem $1 páginas: no máximo $2 são lidas',
    },
  },
  {
    english: /^its (HTML|XML) is nested deeper than (\d+) elements$/,
    texts: {
      de: 'das $1 ist tiefer als $2 Elemente verschachtelt',
      fr: 'le $1 est imbriqué sur plus de $2 éléments',
      es: 'el $1 está anidado a más de $2 elementos',
      nl: 'de $1 is dieper genest dan $2 elementen',
      uk: '$1 вкладено глибше за $2 елементів',
      pt: 'o $1 está aninhado a mais de $2 elementos',
    },
  },
  {
    english: /^it is nested too deeply to be read$/,
    texts: {
      de: 'ist zu tief verschachtelt',
      fr: 'est imbriqué trop profondément',
      es: 'está anidado demasiado hondo',
      nl: 'is te diep genest',
      uk: 'вкладено надто глибоко',
      pt: 'está aninhado fundo demais',
    },
  },
  {
    english: /^it takes longer than ([\d.]+) seconds to (?:read|fetch)$/,
    texts: {
      de: 'braucht länger als $1 Sekunden',
      fr: 'prend plus de $1 secondes',
      es: 'tarda más de $1 segundos',
      nl: 'duurt langer dan $1 seconden',
      uk: 'триває довше за $1 секунд',
      pt: 'leva mais de $1 segundos',
    },
  },
  {
    english: /^it takes more than (\d+) MB of memory to read$/,
    texts: {
      de: 'braucht mehr als $1 MB Speicher',
      fr: 'demande plus de $1 Mo de mémoire',
      es: 'necesita más de $1 MB de memoria',
      nl: 'kost meer dan $1 MB geheugen',
      uk: 'потребує понад $1 МБ пам’яті',
      pt: 'precisa de mais de $1 MB de memória',
    },
  },
  {
    english: /^it is damaged: it could not be read$/,
    texts: {
      de: 'ist beschädigt und nicht lesbar',
      fr: 'est endommagé et illisible',
      es: 'está dañado y no se puede leer',
      nl: 'is beschadigd en niet te lezen',
      uk: 'пошкоджено, прочитати не вдалося',
      pt: 'está danificado e não pôde ser lido',
    },
  },
  {
    english: /^its text is longer than 5 million characters$/,
    texts: {
      de: 'der Text hat mehr als 5 Millionen Zeichen',
      fr: 'le texte dépasse 5 millions de caractères',
      es: 'el texto tiene más de 5 millones de caracteres',
      nl: 'de tekst is langer dan 5 miljoen tekens',
      uk: 'текст довший за 5 мільйонів символів',
      pt: 'o texto tem mais de 5 milhões de caracteres',
    },
  },
  {
    english: /^it is an archive, neither a DOCX nor an EPUB$/,
    texts: {
      de: 'ist ein Archiv, weder DOCX noch EPUB',
      fr: 'c’est une archive, ni DOCX ni EPUB',
      es: 'es un archivo comprimido, ni DOCX ni EPUB',
      nl: 'is een archief, geen DOCX of EPUB',
      uk: 'це архів, не DOCX і не EPUB',
      pt: 'é um arquivo compactado, nem DOCX nem EPUB',
    },
  },
  {
    english: /^front matter: only YAML is read, between two lines ---$/,
    texts: {
      de: 'Kopfdaten: Nur YAML zwischen zwei Zeilen --- wird gelesen',
      fr: 'en-tête : seul du YAML entre deux lignes --- est lu',
      es: 'cabecera: solo se lee YAML entre dos líneas ---',
      nl: 'kopgegevens: alleen YAML tussen twee regels --- wordt gelezen',
      uk: 'заголовні дані: читаю лише YAML між двома рядками ---',
      pt: 'cabeçalho: só YAML entre duas linhas --- é lido',
    },
  },
  {
    english: /^front matter: it has no second line ---$/,
    texts: {
      de: 'Kopfdaten: Die zweite Zeile --- fehlt',
      fr: 'en-tête : la seconde ligne --- manque',
      es: 'cabecera: falta la segunda línea ---',
      nl: 'kopgegevens: de tweede regel --- ontbreekt',
      uk: 'заголовні дані: бракує другого рядка ---',
      pt: 'cabeçalho: falta a segunda linha ---',
    },
  },
  {
    english: /^front matter: too many aliases$/,
    texts: {
      de: 'Kopfdaten: zu viele Verweise',
      fr: 'en-tête : trop d’alias',
      es: 'cabecera: demasiados alias',
      nl: 'kopgegevens: te veel aliassen',
      uk: 'заголовні дані: забагато псевдонімів',
      pt: 'cabeçalho: aliases demais',
    },
  },
  {
    english: /^front matter: (.+)$/,
    texts: {
      de: 'Kopfdaten: $1',
      fr: 'en-tête : $1',
      es: 'cabecera: $1',
      nl: 'kopgegevens: $1',
      uk: 'заголовні дані: $1',
      pt: 'cabeçalho: $1',
    },
  },
  {
    english: /^its name must end in (.+) or (\.\w+)$/,
    texts: {
      de: 'der Name muss auf $1 oder $2 enden',
      fr: 'le nom doit finir par $1 ou $2',
      es: 'el nombre debe acabar en $1 o $2',
      nl: 'de naam moet eindigen op $1 of $2',
      uk: 'назва має закінчуватися на $1 або $2',
      pt: 'o nome deve terminar em $1 ou $2',
    },
  },
  {
    english: /^it leads to an address that is not on the public internet$/,
    texts: {
      de: 'führt zu einer Adresse, die nicht im öffentlichen Internet liegt',
      fr: 'mène à une adresse hors de l’internet public',
      es: 'lleva a una dirección que no está en la internet pública',
      nl: 'leidt naar een adres dat niet op het openbare internet ligt',
      uk: 'веде на адресу поза публічним інтернетом',
      pt: 'leva a um endereço fora da internet pública',
    },
  },
  {
    english: /^only http and https links are followed, not (\S+)$/,
    texts: {
      de: 'nur Links mit http und https werden verfolgt, nicht $1',
      fr: 'seuls les liens http et https sont suivis, pas $1',
      es: 'solo se siguen enlaces http y https, no $1',
      nl: 'alleen links met http en https worden gevolgd, niet $1',
      uk: 'переходжу лише за посиланнями http і https, не $1',
      pt: 'só links http e https são seguidos, não $1',
    },
  },
  {
    english: /^it holds a name or a password: a link is read as anybody may read it$/,
    texts: {
      de: 'enthält einen Namen oder ein Passwort: Ein Link wird so gelesen, wie alle ihn lesen können',
      fr: 'contient un nom ou un mot de passe : un lien est lu comme tout le monde peut le lire',
      es: 'contiene un nombre o una contraseña: un enlace se lee como cualquiera puede leerlo',
      nl: 'bevat een naam of wachtwoord: een link wordt gelezen zoals iedereen dat kan',
      uk: 'містить ім’я чи пароль: посилання читаю так, як може кожен',
      pt: 'contém um nome ou uma senha: um link é lido como qualquer um pode lê-lo',
    },
  },
  {
    english: /^it leads to port (\d+): only 80 and 443 are read$/,
    texts: {
      de: 'führt zu Port $1: Nur 80 und 443 werden gelesen',
      fr: 'mène au port $1 : seuls 80 et 443 sont lus',
      es: 'lleva al puerto $1: solo se leen 80 y 443',
      nl: 'leidt naar poort $1: alleen 80 en 443 worden gelezen',
      uk: 'веде на порт $1: читаю лише 80 і 443',
      pt: 'leva à porta $1: só 80 e 443 são lidas',
    },
  },
  {
    english: /^it is longer than (\d+) characters$/,
    texts: {
      de: 'ist länger als $1 Zeichen',
      fr: 'dépasse $1 caractères',
      es: 'tiene más de $1 caracteres',
      nl: 'is langer dan $1 tekens',
      uk: 'довше за $1 символів',
      pt: 'tem mais de $1 caracteres',
    },
  },
  {
    english: /^it is no link: it must begin with http:\/\/ or https:\/\/ and name a site$/,
    texts: {
      de: 'ist kein Link: Er muss mit http:// oder https:// beginnen und eine Seite nennen',
      fr: 'ce n’est pas un lien : il doit commencer par http:// ou https:// et nommer un site',
      es: 'no es un enlace: debe empezar por http:// o https:// y nombrar un sitio',
      nl: 'is geen link: die begint met http:// of https:// en noemt een site',
      uk: 'це не посилання: воно має починатися з http:// або https:// і називати сайт',
      pt: 'não é um link: deve começar com http:// ou https:// e nomear um site',
    },
  },
  {
    english: /^it redirects more than (\d+) times$/,
    texts: {
      de: 'leitet mehr als $1-mal weiter',
      fr: 'redirige plus de $1 fois',
      es: 'redirige más de $1 veces',
      nl: 'verwijst meer dan $1 keer door',
      uk: 'переспрямовує понад $1 рази',
      pt: 'redireciona mais de $1 vezes',
    },
  },
  {
    english: /^it redirects to nowhere$/,
    texts: {
      de: 'leitet ins Leere weiter',
      fr: 'redirige vers nulle part',
      es: 'redirige a ninguna parte',
      nl: 'verwijst nergens heen door',
      uk: 'переспрямовує в нікуди',
      pt: 'redireciona para lugar nenhum',
    },
  },
  {
    english: /^it is of an unknown kind, which no article is read from$/,
    texts: {
      de: 'ist von unbekannter Art, aus der kein Artikel gelesen wird',
      fr: 'est d’un type inconnu, dont aucun article n’est lu',
      es: 'es de un tipo desconocido, del que no se lee ningún artículo',
      nl: 'is van een onbekende soort, waaruit geen artikel wordt gelezen',
      uk: 'невідомого виду, з якого статей не читаю',
      pt: 'é de um tipo desconhecido, do qual nenhum artigo é lido',
    },
  },
  {
    english: /^it is of the kind (\S+), which no article is read from$/,
    texts: {
      de: 'ist von der Art $1, aus der kein Artikel gelesen wird',
      fr: 'est du type $1, dont aucun article n’est lu',
      es: 'es del tipo $1, del que no se lee ningún artículo',
      nl: 'is van de soort $1, waaruit geen artikel wordt gelezen',
      uk: 'виду $1, з якого статей не читаю',
      pt: 'é do tipo $1, do qual nenhum artigo é lido',
    },
  },
  {
    english: /^there is no page \((\d+)\)$/,
    texts: {
      de: 'dort ist keine Seite ($1)',
      fr: 'il n’y a pas de page ($1)',
      es: 'no hay ninguna página ($1)',
      nl: 'er is geen pagina ($1)',
      uk: 'там немає сторінки ($1)',
      pt: 'não há página ($1)',
    },
  },
  {
    english: /^the site does not let it be read \((\d+)\)$/,
    texts: {
      de: 'die Website lässt es nicht lesen ($1)',
      fr: 'le site ne le laisse pas lire ($1)',
      es: 'el sitio no deja leerlo ($1)',
      nl: 'de site laat het niet lezen ($1)',
      uk: 'сайт не дає цього читати ($1)',
      pt: 'o site não deixa lê-lo ($1)',
    },
  },
  {
    english: /^the site fails \((\d+)\)$/,
    texts: {
      de: 'die Website hat einen Fehler ($1)',
      fr: 'le site est en panne ($1)',
      es: 'el sitio falla ($1)',
      nl: 'de site heeft een storing ($1)',
      uk: 'сайт зламався ($1)',
      pt: 'o site está com falha ($1)',
    },
  },
  {
    english: /^the site answers with (\d+)$/,
    texts: {
      de: 'die Website antwortet mit $1',
      fr: 'le site répond par $1',
      es: 'el sitio responde con $1',
      nl: 'de site antwoordt met $1',
      uk: 'сайт відповідає кодом $1',
      pt: 'o site responde com $1',
    },
  },
  {
    english: /^the site asks to be left alone for a while \((\d+)\)$/,
    texts: {
      de: 'die Website möchte eine Weile in Ruhe gelassen werden ($1)',
      fr: 'le site demande qu’on le laisse un moment ($1)',
      es: 'el sitio pide que se le deje en paz un rato ($1)',
      nl: 'de site vraagt om even met rust gelaten te worden ($1)',
      uk: 'сайт просить дати йому спокій на якийсь час ($1)',
      pt: 'o site pede para ser deixado em paz por um tempo ($1)',
    },
  },
  {
    english: /^there is no site of that name$/,
    texts: {
      de: 'es gibt keine Website dieses Namens',
      fr: 'il n’y a pas de site de ce nom',
      es: 'no hay ningún sitio con ese nombre',
      nl: 'er is geen site met die naam',
      uk: 'сайту з такою назвою немає',
      pt: 'não há site com esse nome',
    },
  },
  {
    english: /^the site cannot be reached$/,
    texts: {
      de: 'die Website ist nicht erreichbar',
      fr: 'le site est inaccessible',
      es: 'no se puede llegar al sitio',
      nl: 'de site is niet bereikbaar',
      uk: 'сайт недосяжний',
      pt: 'o site não pode ser alcançado',
    },
  },
  {
    english: /^the site broke off$/,
    texts: {
      de: 'die Website hat abgebrochen',
      fr: 'le site a coupé',
      es: 'el sitio ha cortado',
      nl: 'de site brak af',
      uk: 'сайт обірвав зв’язок',
      pt: 'o site interrompeu',
    },
  },
  {
    english: /^its headers are larger than 32 kB$/,
    texts: {
      de: 'die Kopfzeilen sind größer als 32 kB',
      fr: 'les en-têtes dépassent 32 ko',
      es: 'las cabeceras ocupan más de 32 kB',
      nl: 'de headers zijn groter dan 32 kB',
      uk: 'заголовки більші за 32 кБ',
      pt: 'os cabeçalhos têm mais de 32 kB',
    },
  },
  {
    english: /^the site does not speak (HTTPS?)$/,
    texts: {
      de: 'die Website spricht kein $1',
      fr: 'le site ne parle pas $1',
      es: 'el sitio no habla $1',
      nl: 'de site spreekt geen $1',
      uk: 'сайт не розуміє $1',
      pt: 'o site não fala $1',
    },
  },
  {
    english: /^the site has no valid certificate$/,
    texts: {
      de: 'die Website hat kein gültiges Zertifikat',
      fr: 'le site n’a pas de certificat valide',
      es: 'el sitio no tiene un certificado válido',
      nl: 'de site heeft geen geldig certificaat',
      uk: 'сайт не має чинного сертифіката',
      pt: 'o site não tem certificado válido',
    },
  },
  {
    english: /^the site sends it compressed, though it was asked not to$/,
    texts: {
      de: 'die Website schickt es gepackt, obwohl sie es nicht sollte',
      fr: 'le site l’envoie compressé malgré la demande contraire',
      es: 'el sitio lo envía comprimido, aunque se le pidió que no',
      nl: 'de site stuurt het ingepakt, hoewel dat niet de vraag was',
      uk: 'сайт надсилає це стисненим, хоч його просили не робити цього',
      pt: 'o site o envia compactado, embora se tenha pedido que não',
    },
  },
  {
    english: /^the site sent nothing$/,
    texts: {
      de: 'die Website hat nichts geschickt',
      fr: 'le site n’a rien envoyé',
      es: 'el sitio no ha enviado nada',
      nl: 'de site stuurde niets',
      uk: 'сайт нічого не надіслав',
      pt: 'o site não enviou nada',
    },
  },
  {
    english: /^it is neither an article nor a feed$/,
    texts: {
      de: 'ist weder Artikel noch Feed',
      fr: 'ce n’est ni un article ni un flux',
      es: 'no es ni un artículo ni un feed',
      nl: 'is geen artikel en geen feed',
      uk: 'це не стаття й не стрічка',
      pt: 'não é nem artigo nem feed',
    },
  },
  {
    english: /^it could not be (?:fetched|read)$/,
    texts: {
      de: 'konnte nicht gelesen werden',
      fr: 'n’a pas pu être lu',
      es: 'no se ha podido leer',
      nl: 'kon niet gelezen worden',
      uk: 'прочитати не вдалося',
      pt: 'não pôde ser lido',
    },
  },
  {
    english: /^it is a feed(?: now|, not an article)$/,
    texts: {
      de: 'ist ein Feed, kein Artikel',
      fr: 'c’est un flux, pas un article',
      es: 'es un feed, no un artículo',
      nl: 'is een feed, geen artikel',
      uk: 'це стрічка, а не стаття',
      pt: 'é um feed, não um artigo',
    },
  },
  {
    english: /^it is no (feed any more|sitemap)$/,
    texts: {
      de: 'ist kein Feed und keine Sitemap',
      fr: 'ce n’est ni un flux ni un plan de site',
      es: 'no es ni un feed ni un mapa del sitio',
      nl: 'is geen feed en geen sitemap',
      uk: 'це не стрічка й не карта сайту',
      pt: 'não é nem feed nem sitemap',
    },
  },
];

/** A reason for which a file or link is not read, in a language; one that is not known stays English. */
export function reasonIn(reason: string, locale: Locale): string {
  if (locale === 'en') return reason;
  const known = REASONS.find(({ english }) => english.test(reason));
  return known === undefined ? reason : reason.replace(known.english, known.texts[locale]);
}
