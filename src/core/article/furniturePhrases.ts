/**
 * The words of page furniture. A phrase matches at the start of a line (`starts`), as the whole line (`whole`), or anywhere
 * (`anywhere`); the weight is how sure the line is then furniture and not text, 1 = sure.
 */
export interface Phrase {
  readonly pattern: RegExp;
  readonly weight: number;
  /** Units; a longer line is not tested. */
  readonly longest: number;
  /** What follows to the end of the text is furniture as well: lists of other articles, comments. */
  readonly opensTail?: true;
}

/** A phrase ends at a word's end; a colon, or a script without spaces between its words, may be followed by anything. */
const AFTER = '(?:(?<=[^\\p{L}\\p{N}]|\\p{Lo})|(?![\\p{L}\\p{N}]))';

function whole(weight: number, ...forms: string[]): Phrase {
  return { pattern: new RegExp(`^[\\s\\W]*(?:${forms.join('|')})[\\s\\p{P}\\p{S}\\d]*$`, 'iu'), weight, longest: 120 };
}

function starts(weight: number, ...forms: string[]): Phrase {
  return { pattern: new RegExp(`^[^\\p{L}\\p{N}]*(?:${forms.join('|')})${AFTER}`, 'iu'), weight, longest: 480 };
}

function anywhere(weight: number, ...forms: string[]): Phrase {
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})${AFTER}`, 'iu'), weight, longest: 320 };
}

function tail(phrase: Phrase): Phrase {
  return { ...phrase, opensTail: true };
}

export const PHRASES: readonly Phrase[] = [
  // Lists of other articles, comment boxes: what follows is furniture too.
  tail(
    whole(
      1,
      'related (?:reading|articles?|stories|story|news|topics?|content|links?|posts?|coverage|items?)',
      '(?:we )?recommend(?:ed|s)?(?: for you| stories| articles| reading)?',
      'most (?:viewed|read|popular|shared|commented|emailed|discussed|watched)(?: today| stories| articles| news)?',
      'you (?:may|might) (?:also )?(?:like|be interested in)(?: these| this)?',
      '(?:more|other|latest|top|popular|trending|must-read)(?: related)? (?:stories|news|headlines|articles|posts|reading)',
      '(?:more|also) (?:from|in|on) (?:this |the )?(?:section|author|topic|story|site|web)',
      'more (?:from|in) [\\p{L} ]{2,30}',
      "trending(?: now| topics| stories)?|editor(?:s|’s|'s|s’|s')? (?:picks?|choice)|what to read next|read next|up next|don[’']t miss|see also",
      '(?:\\d+ )?(?:reader )?comments?(?: section)?|(?:leave|add|post|write)(?: a| your)? (?:reply|comments?|response)|join the (?:conversation|discussion)|have your say',
      'hot (?:topics|news|words)|photo galler(?:y|ies)|from around the web|around the web|sponsored(?: content| links| stories)?|promoted(?: stories| content)?',
      '相关(?:阅读|新闻|报道|文章)|推荐阅读|热门(?:新闻|推荐|文章)|网友评论|我要评论|延伸阅读',
    ),
  ),
  // Sharing.
  whole(
    1,
    '(?:share|tweet|pin(?: it)?|e-?mail|print|save|bookmark|like|follow|forward|whatsapp|copy link|listen)(?: (?:this|it|us|me|now))?(?: (?:article|story|page|post|link|news))?(?: (?:on|via|by|to|with|to a friend)(?: [\\p{L}+ ]{1,24})?)?',
    'like this|(?:share|print)(?:[ ,/|·]+(?:share|tweet|e-?mail|print|save|comment))+|分享(?:到|至)?.{0,20}|打印|字号.{0,20}|转发',
    'skip to (?:main |the )?(?:content|navigation)|back to (?:top|home|main)|(?:go )?to(?:p of)? page|top of page',
    '(?:font|text) size.{0,20}|(?:larger|smaller) (?:text|font)|(?:large|medium|small)(?:[ |/]+(?:large|medium|small))+',
    'advertise?ment|advertis(?:e|ing)(?: with us)?|ads? by \\p{L}+|story continues (?:below|after)[\\p{L} ]*|article continues (?:below|after)[\\p{L} ]*',
    'continue reading(?: the main story)?|read (?:full|the full|more)(?: story| article)?|click (?:here|to enlarge|to expand)|show more|load more|view (?:all|more)[\\p{L} ]{0,24}',
    'sign (?:in|up|out)(?: now| here)?|log ?(?:in|out)|register(?: now)?|subscribe(?: now| today| here)?|my account|newsletters?|rss(?: feeds?)?',
    '(?:next|previous|prev|older|newer)(?: (?:page|article|story|post|posts))?|page \\d+(?: of \\d+)?|home|menu|search|close|loading|contents?',
    'all rights reserved|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|privacy(?: policy)?|contact(?: us)?|about(?: us)?|site ?map|cookies?(?: policy)?|disclaimer|help|feedback',
    'advertisement - (?:scroll|continue).{0,40}|media playback is (?:not supported|unsupported) on your device|play video|watch live',
  ),
  starts(
    1,
    '(?:your )?(?:present|current) (?:location|position)|you are (?:here|at|in)|当前位置|您(?:的|所在的)?位置',
    '(?:share|tweet|pin) (?:this|on|via|with)(?: [\\p{L}+]+){0,3}\\s*[:：]|share\\s*[:：]|follow (?:us|me) on|(?:like|find|join) us on|connect with us',
    '(?:short|perma(?:nent)?) ?(?:link|url)|print(?:able)? version|printer[- ]friendly|(?:e-?mail|send) (?:this )?to a friend|version imprimable',
    '(?:number of (?:visits|views|hits|readers)|(?:page ?)?views|visits|hits|visitors?|reads|点击|浏览|阅读)(?:次数|数|量)?\\s*[:：]',
    '\\d[\\d,.]*[km]? (?:views|hits|shares|reads|visits|comments|likes|retweets|followers|replies|people (?:like|read) this)$',
    '(?:posted|filed|published|archived) (?:in|under)\\s*[:：]?|tags?\\s*[:：]|tagged(?: (?:with|in|as))?\\s*[:：]?|(?:key ?words?|categor(?:y|ies)|topics?|labels?|sections?|type ?info)\\s*[:：]|key ?words? for',
    'key ?words?$|关键(?:词|字)|标签',
    '\\(?(?:(?:web |copy |chief |managing |photo |responsible )?editor|edited by|editing by|编辑|责任编辑|责编|proofread(?:er)?|web ?master)\\s*[:：]',
    '\\(?(?:additional |with )?(?:reporting|writing|editing|compiled) by [^.]{2,120}(?:[;.)]|$)',
    '(?:blog )?comments? (?:powered by|are closed|\\(\\d+\\))|powered by|please enable javascript|enable javascript|view the discussion thread|disqus',
    '(?:copyright|©|\\(c\\)|&copy;)\\s*(?:©|\\(c\\))?\\s*(?:\\d{4}|by|the)|版权所有|京ICP',
    '(?:for|get) (?:the )?(?:latest|more|breaking)[^.]{0,60}(?:follow|visit|subscribe|click|sign up|download|like us|app)',
    '(?:click|tap) (?:here|to|on)|to (?:read|see|view) (?:more|the full)[^.]{0,40}(?:click|visit|go to|subscribe)',
    '(?:download|get) (?:our|the)(?: [\\p{L}]+){0,3} apps?|sign up (?:for|to) (?:our|the|receive|get)|subscribe to (?:our|the|receive|get)|(?:get|receive) (?:our|the) (?:free |daily |weekly )?newsletter',
    '(?:this|our) (?:web)?site uses cookies|we use cookies|by (?:using|continuing to (?:use|browse)) (?:this|our|the) (?:web)?site|you (?:must|need to) (?:be logged in|log in|register)',
    '(?:read|see|watch|listen) ?(?:more|also|next)?\\s*[:：](?= ?\\S)|also read|read also|(?:related|recommended|more|see also|further reading|also see)\\s*[:：]',
    'more (?:on|about) this (?:story|topic)|more stories from|return to|back to|view (?:all|other) (?:comments|articles|posts)',
    '上一篇|下一篇|打印本页|关闭窗口|扫一扫',
    '(?:previous|next|prev)\\s*[:：]|(?:search )?key ?words?\\s*[:：]|(?:newspaper|print) headline\\s*[:：]|more from [^.:]{2,40}[:：]|our standards\\s*[:：]|support (?:our|us|the|independent)(?: \\p{L}+)? journalism|license (?:this )?article',
    // The same in the languages that English pages of the world's papers keep around their text.
    "lire aussi|à lire aussi|commentaires?(?: \\(\\d+\\))?$|commentaires fermés|nombre de (?:visites|vues)|partager(?: sur)?(?:\\s*[:：]|$)|s[’']abonner|mots[- ]clés|tags? associés|imprimer$",
    'mehr zum thema|lesen sie (?:auch|mehr)|kommentare?(?: \\(\\d+\\))?$|teilen(?: auf| sie)?(?:\\s*[:：]|$)|drucken$|schlagworte|abonnieren|zum seitenanfang|weiterlesen',
    'leer (?:también|más)|lea también|noticias relacionadas|comentarios?(?: \\(\\d+\\))?$|compartir(?: en)?(?:\\s*[:：]|$)|etiquetas|imprimir$|suscr[ií]b(?:ase|ete|irse)|leggi anche|condividi|commenti$|leia (?:também|mais)|compartilhar',
    'читайте также|комментарии|поделиться|подписаться|версия для печати|теги|просмотров|похожие|فيسبوك|تويتر|شارك|اقرأ أيضا|コメント|シェア|ツイート|関連記事|印刷|관련기사|댓글|공유',
  ),
  anywhere(
    0.8,
    'all rights reserved|powered by (?:disqus|wordpress|drupal|livefyre)|terms of (?:use|service)|privacy policy|cookie policy',
    '(?:may|must|can) not be (?:published|reproduced|republished|redistributed|reprinted|copied)',
    "follow \\p{L}[\\p{L}’' .]{2,40} on (?:twitter|facebook|weibo|wechat|instagram|telegram|x)|follow (?:him|her|them|us) on|on (?:twitter|facebook|instagram) (?:at )?@\\w+",
    '(?:reporting|writing) by [^.;]{3,120}; ?(?:editing|additional|writing) ',
  ),
];

/** Units; a longer line heads no list of other articles. */
export const LONGEST_TAIL = Math.max(...PHRASES.map(({ opensTail, longest }) => (opensTail ? longest : 0)));

/** Words of menus and share bars. A line of little else is one. */
export const MENU_WORDS: ReadonlySet<string> = new Set(
  [
    'home,homepage,news,world,business,sport,sports,opinion,opinions,editorial,politics,national,international,local,metro,economy',
    'finance,markets,money,tech,technology,science,health,culture,arts,entertainment,lifestyle,travel,food,style,fashion,video',
    'videos,photo,photos,pictures,gallery,multimedia,audio,podcast,podcasts,radio,tv,live,weather,jobs,classifieds,archive,archives',
    'blogs,blog,forum,forums,columns,columnists,features,interviews,comment,comments,letters,obituaries,education,environment',
    'society,life,people,regional,africa,asia,europe,americas,china,us,uk,middle,east,main,menu,search,login,log,in,logout,register,sign',
    'up,subscribe,subscription,subscriptions,newsletter,newsletters,rss,feed,feeds,mobile,app,apps,contact,about,help,faq,sitemap',
    'terms,privacy,policy,advertise,advertising,careers,shop,store,e-paper,epaper,share,tweet,print,email,e-mail,mail,save,like',
    'follow,facebook,twitter,google,plus,google+,instagram,youtube,linkedin,pinterest,whatsapp,reddit,tumblr,telegram,weibo,wechat',
    'wechat,flickr,snapchat,tiktok,messenger,vk,digg,delicious,stumbleupon,skype,line,viber,bookmark,top,latest,breaking,trending',
    'popular,more,all,index,back,next,previous,language,languages,english,français,español,deutsch,русский,中文,العربية,日本語,한국어',
    'edition,editions,my,account,profile,settings,close,open,magazine,special,specials,topics,sections,section,trends,industry,services',
    '新浪微博,微博,微信,腾讯微博,人人网,首页,新闻,评论,图片,视频,登录,注册',
  ].flatMap((words) => words.split(',')),
);
