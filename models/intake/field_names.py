"""Names that columns bear in the files of three languages, parted by commas; shared by fields of several kinds."""

KEY = (
    "key,id,kr id,initiative id,project id,project number,programme id,pid,number,no,nr,code,reference,ref,"
    "identifier,gmpp id,gmpp id number,kennung,schluessel,nummer,projektnummer,vorhaben nr,identifiant,numero,cle"
)
NAME = (
    "name,title,project name,programme name,project title,initiative,initiative name,project,programme,vorhaben,"
    "projekt,projektname,titel,bezeichnung,initiative titel,nom,intitule,titre,projet,nom du projet"
)
KR_KEY = "key,id,kr id,key result id,kpi id,indicator id,number,no,nr,code,reference,ref,identifier,kennung,numero,cle"
INITIATIVE = (
    "initiative,initiative id,initiative key,initiative name,initiatives,project,project id,project number,"
    "project name,programme,programme name,vorhaben,vorhaben nr,projekt,projektnummer,projektname,projet,nom du projet"
)
OWNER = (
    "owner,initiative owner,project owner,lead,project lead,responsible,accountable,manager,project manager,sro,"
    "senior responsible owner,verantwortlich,verantwortliche,projektleiter,projektleitung,responsable,"
    "chef de projet,pilote"
)
WHY_NOW = "why now,urgency,trigger,anlass,warum jetzt,pourquoi maintenant"
OBJECTIVE = (
    "objective,strategic objective,goal,strategic goal,objective name,target name,ambition,ziel,strategisches ziel,"
    "zielname,objectif,objectif strategique"
)
SOURCE = "evidence source,data source,source of data,datenquelle,quelle,source des donnees,source"
COMMENT = (
    "comment,comments,rating comment,commentary,narrative,status comment,remarks,kommentar,bemerkung,"
    "commentaire,remarque,learned,lesson"
)
