"""What is said in the sample workshop, typed with plain spaces; `make.py` sets the typography and gives ids.

Shape and figures are those of a real workshop; every sentence is new, and people are named by what they do.
"""

import datetime as dt

TITLE = "Donner du poids aux centres sociaux"
NUMBER = 2
THEME = "Les centres sociaux et leurs partenaires : compter davantage"
DATE, STARTS, ENDS = dt.date(2008, 3, 27), dt.time(14, 30), dt.time(17, 30)
PLACE = "Metz"
ORGANISATION = "Fédération départementale des centres sociaux"
FACILITATORS = ("Animatrice de la fédération",)
SECRETARY = "Assistante de la fédération"
PROGRAMME = "Quel avenir pour nos centres sociaux ?"
PROGRAMME_SAYS = "Une série d'ateliers pour préparer les six prochaines années, de 2008 à 2014."

CONTEXT = """\
Le premier atelier avait dressé un constat : dans bien des communes, le centre social est connu de ses
habitués, beaucoup moins de celles et ceux qui décident. **Celui-ci cherche comment changer cela.**"""
STAKES = """\
Beaucoup de choix qui touchent les quartiers se font aujourd'hui sans les centres sociaux. Y prendre part
suppose de renouer avec chacun : la commune, la fédération, les financeurs.

Gagner en autonomie demande de la durée : des engagements écrits, sur plusieurs années, mettraient les équipes
à l'abri de ce qui se décide au dernier moment.

En retour, chaque centre doit montrer qu'il connaît son territoire et qu'il sait y répondre.

Parler d'une seule voix, partager locaux, postes et savoirs : c'est ensemble que les associations compteront.
Elles en sortiront sans doute changées."""
AXES = ("Les compétences des équipes : chaque orientation dira ce qu'il faut apprendre pour la mener.",)

Title = tuple[str, tuple[str, ...]]
"""A title with its notes."""

VISIONS_OPENING = (
    "Deux groupes se transportent en 2014 et racontent ce qu'ils y voient, chacun à partir de son scénario."
)
VISIONS_ANSWERS = "Ce que les groupes ont vu"
YEAR = 2014

STRUCTURE = {
    "title": "Deux minutes pour convaincre",
    "role": "la délégation des centres sociaux",
    "situation": """\
Six ans d'efforts ont changé la donne : on vous consulte, vos propositions comptent. La préfète, tout juste
nommée, réunit celles et ceux qui font la vie sociale de la région et vous donne la parole.""",
    "question": "Que lui racontez-vous, exemples à l'appui ?",
    "instruction": "Cinq minutes en silence, une idée par papier ; puis le groupe rassemble et titre.",
}
STRUCTURE_SEEN: tuple[Title, ...] = (
    (
        "Une porte que tout le monde connaît",
        ("on y vient d'abord, quelle que soit la question", "les jeunes du secteur y ont leurs habitudes"),
    ),
    (
        "Celui qui met les gens autour de la table",
        (
            "parle pour les petites associations qui n'ont pas de salarié",
            "emmène un projet du premier rendez-vous jusqu'au bilan",
            "tient la réunion mensuelle de tous ceux qui s'occupent des jeunes",
            "fait travailler ensemble des gens qui s'ignoraient",
            "point de passage entre la mairie et le quartier",
        ),
    ),
    (
        "Le maillon qui manquait",
        (
            "trouve la bonne personne, débloque les situations",
            "prête du matériel et des savoirs introuvables ailleurs",
        ),
    ),
    (
        "Un véritable employeur",
        (
            "douze postes en 2014, et des commandes aux commerces voisins",
            "des jeunes formés ici ont trouvé un métier durable",
        ),
    ),
    (
        "Des équipes qui savent parler aux adolescents",
        (
            "vont chercher les 15-18 ans là où ils sont",
            "échangent leurs méthodes d'un centre à l'autre",
            "se forment chaque année",
        ),
    ),
    (
        "Des projets à la taille du territoire",
        (
            "bâtis avec les habitants dès l'idée de départ",
            "quand l'un démarre, d'autres s'y accrochent",
            "on nous demande conseil",
        ),
    ),
    (
        "Un projet que l'on porte à plusieurs",
        (
            "on part d'un état des lieux fait avec les voisins…",
            "…et l'on choisit ensuite le dispositif, pas l'inverse",
        ),
    ),
    (
        "Des moyens partagés entre associations",
        ("minibus, salles, photocopieuse : un seul agenda", "à dix minutes à pied de chaque famille"),
    ),
)
STRUCTURE_SUMS = (
    "En 2014, personne ne lance une action pour les jeunes sans appeler d'abord le centre.",
    "On écoute le centre parce qu'il sait de quoi il parle.",
)

PARTNER = {
    "title": "Le lendemain des élections",
    "role": "la maire, tout juste élue",
    "situation": """\
La liste que vous meniez l'a emporté. Avant votre premier conseil, vous recevez la directrice du centre social
pour lui dire sans détour où vous l'attendez.""",
    "question": "Qu'exigez-vous ? Que refusez-vous ?",
    "instruction": "D'un côté les exigences, de l'autre les réfutations ; face à face si elles se répondent.",
}
PARTNER_ROWS: tuple[tuple[Title, Title | None], ...] = (
    (
        (
            "Travailler ensemble",
            (
                "un contrat signé pour quatre ans",
                "d'autres partenaires que la seule mairie",
                "des actions qui se complètent",
                "nos services qui se parlent chaque mois",
            ),
        ),
        (
            "Les dérapages d'argent",
            (
                "des rallonges réclamées en cours d'année",
                "laisser dire que la mairie vous tient",
                "marcher sur les plates-bandes des services municipaux",
                "deux fois la même sortie le même mercredi",
            ),
        ),
    ),
    (
        ("Un travail bien fait", ("chaque habitant y est le bienvenu", "des gens de métier")),
        ("Un camp contre un autre", ("le repli sur un seul groupe", "une tribune politique")),
    ),
    (("De la rigueur", ("ce qui est promis est tenu", "chaque euro public se justifie")), None),
    (("Des idées", ("venez avec des projets, pour les plus jeunes comme pour les aînés",)), None),
    (
        (
            "Un endroit vivant",
            ("les associations s'y invitent les unes les autres", "on y parle, on s'y dispute, on y revient"),
        ),
        ("Un simple guichet de salles", ("chacun prend sa clé et repart sans voir personne",)),
    ),
    (
        (
            "Un appui pour les jeunes qui entreprennent",
            ("un adulte disponible pour chaque équipe", "un coup de main, du dossier jusqu'à la fête"),
        ),
        None,
    ),
)

WAYS_OPENING = (
    "Répartis en trois nouveaux groupes, les participants cherchent comment y parvenir ; toutes leurs "
    "idées se retrouvent sur un même mur."
)
WAYS_QUESTION = "Que faire pour que les centres sociaux comptent davantage ?"
WAYS_ANSWERS = "Pistes proposées"
Way = tuple[str, tuple[tuple[int, str, str], ...]]
"""A title with its notes: the group that said each, its text, its aside."""
WAYS: tuple[Way, ...] = (
    (
        "Être irréprochable dans la gestion",
        ((1, "finir l'année à l'équilibre", ""), (3, "montrer des comptes que tout le monde peut lire", "")),
    ),
    (
        "Soigner son travail et ses services",
        (
            (1, "évaluer avec le public au lieu d'empiler les bilans", ""),
            (2, "s'accorder sur un niveau de qualité en dessous duquel on ne descend pas", ""),
            (2, "écrire nos propres engagements", "avant qu'un financeur les écrive pour nous"),
            (3, "garder du temps pour le terrain malgré les dossiers", ""),
        ),
    ),
    (
        "Asseoir les conseils d'administration",
        (
            (1, "y faire entrer des voisins, et les écouter", ""),
            (2, "s'appuyer sur les fédérations pour le droit et la formation", ""),
        ),
    ),
    ("Se faire connaître", ((3, "raconter ce que l'on fait aussi bien qu'on le fait", ""),)),
    (
        "Oser des projets nouveaux",
        (
            (1, "répondre vite, et même prendre les devants", ""),
            (1, "écrire les projets avec les partenaires, pas pour eux", ""),
            (2, "rencontrer ceux qui décident avant qu'ils décident", ""),
            (2, "ouvrir des soirées de débat", ""),
            (3, "refuser un budget intenable, puis le discuter", ""),
            (3, "ne lancer que ce qui tiendra dans la durée", ""),
        ),
    ),
    (
        "Donner du crédit à la vie associative",
        (
            (3, "…ou inventer une autre forme", ""),
            (2, "réunir tous les partenaires deux fois par an", ""),
            (1, "dire clairement qui répond du centre devant la loi", ""),
        ),
    ),
    (
        "Faire reconnaître ce que nous faisons",
        (
            (1, "montrer tout ce qui se mène chaque jour, bien au-delà de l'agrément", ""),
            (3, "faire valoir les diplômes de celles et ceux qui le mènent", ""),
        ),
    ),
    (
        "Construire une expertise commune",
        (
            (2, "former un groupe d'experts de terrain", ""),
            (3, "réunir ce que savent nos équipes, à commencer par le recrutement", ""),
            (2, "publier ce que nous apprenons", ""),
        ),
    ),
    (
        "Signer des conventions à plusieurs",
        ((1, "un seul texte pour la caisse, le département, la ville et les associations", ""),),
    ),
)
WAYS_COMMENTS = (
    "Le centre est d'abord un lieu où l'on se croise : gardons cela.",
    "Une équipe d'animation conduit le projet au nom de tous.",
    "Gagner en sérieux coûtera un peu de souplesse ; le groupe l'accepte.",
)

VOTE_OPENING = (
    "Les titres du mur deviennent des orientations ; le groupe choisit celles qui passent en premier."
)
VOTE_QUESTION = "Quelles orientations donneraient le plus de poids aux centres sociaux ?"
REWORDED = {
    "Soigner son travail et ses services": "Soigner le travail et les services rendus",
    "Asseoir les conseils d'administration": "Asseoir conseils d'administration et collectifs d'habitants",
}
BALLOTS: tuple[tuple[int, int, int], ...] = (
    (1, 6, 7),
    (1, 7, 9),
    (2, 3, 7),
    (2, 4, 7),
    (2, 6, 7),
    (2, 6, 7),
    (2, 7, 8),
    (2, 7, 8),
    (2, 7, 8),
    (2, 7, 9),
    (3, 5, 9),
    (3, 7, 8),
    (3, 7, 8),
    (3, 7, 9),
    (4, 6, 7),
    (4, 7, 8),
    (6, 7, 8),
    (6, 7, 8),
    (7, 8, 9),
)
"""Three orientations each, by the number that they have in the order of `WAYS`."""

FOLLOW_UP_OPENING = (
    "Pour chaque orientation retenue : qui fait quoi, avec qui, pour quand, avec quelles compétences."
)
DECISION = "La fédération écrit à chaque centre pour annoncer les trois orientations retenues."
ACTIONS = (
    {
        "what": "Recenser ce que chaque centre mène au-delà de son agrément",
        "who": "Directrice du centre de quartier",
        "with_whom": "les équipes d'animation",
        "due": dt.date(2008, 4, 4),
        "skills": "enquête",
        "orientation": "Faire reconnaître ce que nous faisons",
    },
    {
        "what": "Dresser la liste des savoirs que les centres peuvent échanger",
        "who": "Chargée de mission de la fédération",
        "with_whom": "la fédération voisine",
        "due": dt.date(2008, 4, 8),
        "skills": "animation de réseau",
        "orientation": "Construire une expertise commune",
    },
    {
        "what": "Proposer une première grille pour s'évaluer",
        "who": "Animatrice jeunesse",
        "with_whom": "deux bénévoles",
        "due": dt.date(2008, 4, 9),
        "skills": "évaluation",
        "orientation": "Soigner son travail et ses services",
    },
)
NEXT_DATE = dt.date(2008, 4, 10)
NEXT_AIMS = (
    "choisir, pour chacune des trois orientations, ce qui sera lancé d'ici l'été",
    "dire quelles compétences il y faudra, et qui peut les apporter",
)

PEOPLE = (
    ("Animatrice jeunesse", "Centre social de quartier", "salariés"),
    ("Bénévole", "Centre social de centre-ville", "bénévoles"),
    ("Chargé de développement", "Fédération du département voisin", "salariés"),
    ("Chargée de mission", "Fédération départementale", "salariés"),
    ("Conseiller technique", "Conseil général", "partenaires"),
    ("Déléguée", "Organisation syndicale", "partenaires"),
    ("Directrice", "Centre social de quartier", "salariés"),
    ("Président", "Fédération départementale", "administrateurs"),
    ("Présidente", "Centre social rural", "administrateurs"),
    ("Secrétaire", "Fédération départementale", "administrateurs"),
    ("Trésorier", "Fédération départementale", "administrateurs"),
)
"""Designation, kind of organisation, college."""

MINUTES_LATE = (2, 0, 3, 0, -2, 0, 2, 0)
"""By how much each step ran beyond its planned duration."""
